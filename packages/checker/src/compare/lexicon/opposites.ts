/**
 * Words that contradict one another when one stands where the other stood. A line holds two sides, `|` between them;
 * any word of one side is opposed to any word of the other. Opposites made by a prefix (efficient, inefficient) need
 * no line. Words count by their stem, after `=` only as they stand. Written for this project from general knowledge of English.
 */
export const OPPOSITES = `
increase rise grow growth climb gain surge jump soar expand expansion raise boost up upward upwards higher greater escalate rally rebound uptick upturn double triple quadruple elevate improve improvement augment widen multiply inflate | decrease fall decline drop shrink reduction reduce plunge plummet sink slump down downward downwards lower cut slash dip contract contraction slide tumble diminish lessen dwindle deteriorate deterioration worsen downturn halve ebb deflate
accelerate escalate | decelerate weaken curb ease slow
upgrade | downgrade
high higher | low lower
more | less fewer
profit profitable earnings surplus gain | loss deficit unprofitable shortfall
earn gain win | lose forfeit
win victory victorious triumph winner beat | lose defeat loser loss
success succeed successful successfully triumph | fail failure unsuccessful unsuccessfully flop
accept approve approval adopt agree endorse back support embrace permit allow uphold ratify confirm welcome | reject rejection refuse refusal oppose opposition decline deny denial veto overturn dismiss disapprove block ban forbid prohibit condemn rebuff spurn
support supporter favour favor back proponent advocate | oppose opponent against critic criticise criticize undermine
confirm affirm admit acknowledge concede | deny refute dispute reject contradict
agree agreement consensus | disagree disagreement dispute
allow permit enable let legalise legalize authorise authorize | ban prohibit forbid prevent block bar outlaw prohibition disallow hinder disable
legal lawful | illegal unlawful illicit
guilty convict convicted conviction | innocent acquit acquitted acquittal exonerate cleared
arrest detain jail imprison capture | release free
begin start open launch commence initiate beginning onset outset inception introduce establish found | end finish close conclude stop cease halt terminate termination cancel abandon suspend abolish disband
open reopen | close closed shut
first initial earliest | last final latest
early earlier | late later
before prior | after following subsequent
previous preceding past last | next following upcoming future
predecessor | successor
ancestor | descendant
old elderly aged ancient | young youth new modern
old outdated | new novel recent
oldest | youngest newest
elder older | younger
major large big huge large-scale massive enormous vast giant significant substantial considerable large sizeable sizable | minor small little tiny slight slim modest negligible minimal insignificant miniature
larger bigger | smaller
largest biggest | smallest
maximum max most | minimum min least
majority most | minority few
many numerous several multiple lots | few single one
long longer lengthy | short shorter brief
long-term | short-term
tall taller | short
highest | lowest
above over exceed beyond | below under within beneath
fast faster quick quickly quicker rapid rapidly swift swiftly speedy | slow slowly slower sluggish gradual gradually
fastest quickest | slowest
accelerate hasten speed | decelerate slow delay
strong stronger strongly robust strength powerful solid strengthen | weak weaker weakly weakness fragile feeble soft weaken
good better best great excellent positive positively favorable favourable superior outstanding | bad worse worst poor poorly negative negatively unfavorable unfavourable inferior terrible awful adverse dismal
positive positively optimistic optimism upbeat bullish | negative negatively pessimistic pessimism gloomy bearish
improve improvement better enhance enhancement | worsen deteriorate degrade impair harm hurt damage
help assist aid facilitate benefit promote | hinder hamper harm impede hurt obstruct hurdle
benefit advantage advantageous strength upside pro | harm disadvantage drawback weakness downside con
easy easily simple simply straightforward effortless | difficult hard tough challenging complex complicated tricky
simple | complex complicated sophisticated elaborate
hot warm heat warming | cold cool cooling freeze
wet rain rainy | dry drought
rich wealthy affluent | poor impoverished
expensive costly pricey | cheap inexpensive affordable
full complete completely entire entirely total totally wholly whole fully | empty partial partially incomplete partly part
= include | exclude
= included | excluded
= including | excluding
= includes | excludes
join enter | leave exit quit depart withdraw
enter entry entrance arrive arrival | exit leave depart departure
import | export
buy purchase acquire acquisition | sell sale divest
buyer | seller
lend lender | borrow borrower
hire recruit appoint employ | fire dismiss sack layoff lay-off
give donate | take receive
send | receive
push | pull
attack assault invade | defend defence defense protect
offensive offense | defensive defense
victim | perpetrator attacker culprit suspect
defendant | plaintiff prosecutor
war conflict | peace truce
friend ally friendly | enemy foe rival hostile
love like adore admire fond | hate dislike detest loathe
happy glad pleased joyful delighted satisfied content | sad unhappy upset miserable angry dissatisfied disappointed
happiness joy | sadness misery sorrow
calm | angry agitated nervous
laugh smile | cry weep
alive living live survive survivor survival | dead die death kill deceased
birth born | death die
healthy well | sick ill unhealthy
safe safely secure safety | dangerous dangerously unsafe danger risky hazardous
safe | risky
true truth truthful real genuine authentic | false falsehood lie fake bogus fictional fictitious untrue
real realistic | fake imaginary virtual
fact factual | fiction fictional opinion myth
fiction | nonfiction non-fiction documentary
correct right accurate accurately | wrong incorrect inaccurate inaccurately mistaken
certain certainty sure definite | uncertain uncertainty unsure doubtful doubt
known famous renowned well-known prominent | unknown obscure
common commonly usual typical frequent frequently often | rare rarely unusual uncommon seldom infrequent infrequently
always constantly continually | never rarely sometimes occasionally
often frequently regularly usually generally | rarely seldom never hardly scarcely
all every everyone everybody everything | none no nobody nothing some
always | never
both | neither only
with | without
public publicly | private privately
public open overt | secret covert hidden clandestine
free | paid captive
male masculine | female feminine
man | woman
prince | princess
grandfather | grandmother
nephew | niece
actor | actress
king | queen
husband | wife
father dad | mother mum mom
son | daughter
brother | sister
uncle | aunt
boy | girl
teacher | student pupil
doctor | patient
employer | employee
landlord | tenant
winner champion | loser
single unmarried | married
marry married marriage wedding | divorce divorced separate
host | guest
leader | follower
amateur | professional
expert | novice beginner
guilty | innocent
north northern | south southern
east eastern | west western
northeast northeastern | southwest southwestern southeast northwest
northwest northwestern | southeast southeastern southwest
left left-wing | right right-wing
liberal progressive left-wing leftist | conservative right-wing
democrat democratic | republican
urban city | rural countryside
domestic domestically national | foreign international overseas external abroad
local locally | global globally national worldwide
inside inner interior indoor internal internally | outside outer exterior outdoor external externally
top upper upward | bottom lower
front forward forwards ahead | back rear backward backwards behind
ahead | behind
near close nearby | far distant remote
top best | bottom worst
ascend upstairs | descend downstairs
arrive | depart
day daytime | night nighttime
morning | evening night afternoon
summer | winter
spring | autumn fall
weekday | weekend
sunrise | sunset
light bright lighter | dark dim darker
white | black
black | white
clear transparent | opaque unclear vague ambiguous
clean pure | dirty polluted contaminated
loud noisy | quiet silent
thick | thin
wide broad widely broadly | narrow narrowly
deep deeply | shallow
heavy heavily | light lightly
hard | soft
rough | smooth
sharp sharply steep steeply | gradual gradually slight slightly
tight tighten strict stringent strictly | loose loosen lax lenient relaxed
rise sunrise | set sunset
build construct create erect make assemble establish | destroy demolish ruin dismantle
create produce generate invent | destroy eliminate
add adding insert attach append | remove removing removal subtract delete
include | omit
keep retain maintain preserve | change abandon discard drop remove replace
remain stay unchanged steady stable constant flat maintain | change changed fluctuate vary volatile
stable stability | unstable instability volatile
fixed static constant | variable dynamic flexible changing
same identical equal similar equally alike | different distinct dissimilar unequal differently unlike
similar similarity | different difference dissimilar
same | different opposite
present attend presence | absent absence miss
presence | absence lack
have possess contain | lack
possible | impossible
able capable can | unable incapable cannot
active | inactive passive dormant
direct directly | indirect indirectly
explicit explicitly | implicit implicitly
absolute | relative
objective | subjective
abstract | concrete
general generally broad universal | specific specifically particular
specific | general generic
global | local
natural naturally | artificial synthetic artificially
human | machine animal robot
manual manually | automatic automatically automated
online | offline
digital electronic | analog analogue
linear | nonlinear non-linear
supervised | unsupervised
continuous continuously | discrete intermittent
finite limited bounded | infinite unlimited unbounded endless
sparse | dense
random randomly | deterministic systematic
theoretical theoretically theory | practical empirical practically empirically practice experimental
qualitative | quantitative
single individual | multiple several collective
individual | group team collective total
independent independently independence autonomous | dependent dependence
voluntary voluntarily optional | mandatory compulsory required forced
temporary temporarily interim | permanent permanently
recent recently | old ancient longstanding
modern contemporary | ancient traditional
traditional conventional | modern novel innovative unconventional
original | copy derivative
primary main principal | secondary
major | minor
senior | junior
superior | inferior
ordinary normal usual | extraordinary exceptional abnormal unusual
normal | abnormal
best-selling popular popularity | unpopular
praise praised acclaim acclaimed commend laud | criticise criticize criticism condemn pan panned denounce
hero protagonist | villain antagonist
comedy | tragedy
reveal disclose expose show uncover | hide conceal cover mask
find discover | lose
remember recall | forget
learn | teach forget
teach | learn
ask question | answer reply
win gain | lose
save rescue | kill abandon
save | spend waste
protect | harm endanger expose
repair fix solve resolve | break damage destroy
solve | cause
connect link attach join unite merge combine integrate | disconnect detach separate split divide isolate
together jointly | apart separately alone
combine merge | separate split
encourage encouraging urge promote | discourage discouraging deter dissuade
motivate | demotivate
attract | repel
trust confidence confident | distrust doubt mistrust
optimal | suboptimal
sufficient enough adequate ample | insufficient inadequate scarce
abundant abundance plentiful | scarce scarcity
excess surplus | shortage deficit lack
strength | weakness
visible | invisible hidden
available | unavailable
necessary essential crucial vital important required | unnecessary optional unimportant irrelevant trivial
important importance significant | unimportant trivial insignificant
relevant | irrelevant
effective effectively efficient | ineffective inefficient
useful helpful | useless
careful carefully cautious | careless reckless
formal official officially | informal unofficial
religious | secular
christian | muslim
catholic | protestant
believer | atheist
military | civilian
offline | online
victory | defeat
advance forward progress | retreat backward regress setback
forward | backward
upper | lower
ceiling | floor
positive | negative
input | output
question | answer
cause | effect prevent
head | tail
start | finish
host home | away
employment employed employ job | unemployment unemployed jobless
inflow | outflow
inflation | deflation
headwind | tailwind
asset | liability
debit | credit
income revenue | expense expenditure cost
revenue sales | cost expense
bull | bear
overvalued | undervalued
overestimate | underestimate
overweight | underweight
overperform outperform | underperform
outperform exceed surpass beat | underperform trail lag
tighten | ease loosen
hawkish | dovish
deflationary | inflationary
pre-tax before-tax | after-tax
gross | net
quarterly | annual annually yearly
daily | weekly monthly
oldest | newest
nobody | everybody everyone
nothing | everything something
nowhere | everywhere
ally | adversary
native indigenous | foreign immigrant
guilt | innocence
`;
