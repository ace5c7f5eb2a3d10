/**
 * Words that an editor lets stand for one another when a claim puts a source in other words. A line is a group; a word
 * may be in several. Inflected forms and regular derivations need no entry: words are compared by stem. Written for
 * this project from general knowledge of English.
 */
export const SYNONYMS = `
say state tell declare announce report note mention remark comment communicate disclose reveal claim assert add explain publish release issue statement announcement
describe portray depict characterise characterize illustrate outline detail account explain represent
argue contend maintain assert insist suggest propose claim
suggest imply indicate hint signal point signify denote demonstrate show
show demonstrate reveal illustrate display exhibit indicate present prove exemplify showcase establish find confirm evidence
prove verify confirm validate demonstrate establish substantiate verification validation confirmation proof evidence attestation certification testimony
present introduce propose offer provide give put deliver submit describe develop bring unveil
introduce launch unveil debut roll release start bring present
propose suggest recommend put offer advance present introduce plan
provide offer give supply deliver furnish afford grant present yield
give grant award hand donate provide present
find discover detect identify observe see uncover notice spot locate determine show recognise recognize
observe watch monitor see notice view witness
examine investigate study analyse analyze inspect explore research probe scrutinise scrutinize review assess evaluate look consider analysis investigation
evaluate assess measure gauge judge appraise estimate rate quantify examine test analyse analyze evaluation assessment
test try trial experiment evaluate check examine
check verify examine inspect audit
compare contrast comparison versus relative
think believe consider feel suppose reckon view regard deem hold belief
believe belief faith trust
know understand realise realize recognise recognize aware familiar knowledge
understand comprehend grasp know understanding comprehension
learn discover acquire master understand study find train
teach train educate instruct coach tutor
expect anticipate forecast project predict foresee estimate envision outlook expectation anticipation projection prediction guidance guide look plan
predict forecast anticipate project prediction predictive
estimate approximate calculate assess reckon guess figure
plan intend aim propose scheme strategy program programme project hope expect intention
aim goal objective target purpose seek intend focus intent end
seek pursue look want attempt request search
try attempt seek strive endeavour endeavor effort aim
hope wish want desire aspire
want wish desire need seek
need require requirement demand necessary necessity must want
require need demand call involve necessitate
ask request query question inquire demand
answer reply respond response solution
request ask demand call appeal plea
urge encourage push press call appeal
force compel oblige push make
make create produce build construct generate form manufacture develop craft design build
create make produce generate build establish form develop design invent construct found formulate
produce generate create make yield output manufacture
build construct create develop erect assemble establish make form shape
design develop create devise engineer plan construct
develop create build design evolve grow formulate advance produce
form shape create constitute establish compose
establish found set create start form build set-up institute
found establish start create set form founder foundation
start begin commence launch initiate open kick kickoff onset beginning begin embark
begin start commence open launch initiate
end finish conclude complete stop cease terminate close finalise finalize ending expire
stop halt cease end quit discontinue suspend prevent block
finish complete end conclude
close shut end closure closing
continue keep remain proceed persist carry maintain go sustain ongoing still
remain stay continue keep maintain still
keep retain maintain hold preserve continue save conserve
maintain keep preserve sustain retain uphold continue reiterate reaffirm
preserve conserve retain keep maintain save protect
reiterate reaffirm repeat confirm maintain affirm
repeat replicate duplicate reproduce again
change alter modify shift adjust vary transform amend switch revise difference
adjust adapt modify change tune
adapt adjust customise customize tailor
transform convert change turn translate
convert turn change transform
turn become convert transform
become turn get grow
replace substitute swap switch supplant succeed
move shift transfer relocate migrate go
transfer move shift convey pass
increase rise grow growth climb gain surge jump soar raise boost up expand expansion higher hike uptick upturn greater augment elevate escalate add upswing advance more enhance growing improve improvement enlarge
decrease fall decline drop reduce reduction lower down cut shrink slip dip diminish plunge downturn slump lessen slash less plummet decreased contract downtick fewer loss
reduce cut lower decrease lessen minimise minimize shrink curb trim diminish reduction mitigate alleviate slash
improve enhance better boost upgrade strengthen advance increase improvement enhancement refine outperform gain
worsen deteriorate decline degrade
boost increase enhance improve lift strengthen raise support help augment
strengthen reinforce bolster boost fortify improve consolidate
expand extend grow broaden widen enlarge increase expansion growth
extend expand lengthen prolong stretch continue
spread expand distribute extend disseminate circulate
double twice two twofold
triple thrice three threefold treble
half fifty halve
exceed surpass top outperform beat above over outstrip more better
surpass exceed outperform beat top outdo overtake
reach achieve attain hit arrive gain accomplish get
achieve attain reach accomplish gain realise realize get obtain deliver fulfil fulfill achievement attainment success
accomplish achieve complete
get obtain receive acquire gain secure earn
obtain acquire get gain secure attain collect
receive get obtain accept gain earn take
acquire buy purchase obtain gain takeover acquisition get learn
buy purchase acquire repurchase buyback
sell sale vend market trade
pay spend compensate remunerate payment
spend pay expend spending expenditure expense
cost price charge expense fee expenditure
price cost rate
earn make gain receive get
earnings profit income revenue
profit earnings income gain return margin
revenue sales income turnover proceeds
sales revenue turnover
income earnings revenue profit salary
money cash funds capital finance currency
fund finance money funding capital back bankroll
invest fund finance investment put
debt loan borrowing liability
share stock equity
stake share interest holding
shareholder investor stakeholder stockholder
dividend payout distribution
guidance outlook forecast expectation projection estimate
quarter three-month period
fiscal financial
year annual yearly annually twelve-month year-over-year yoy
prior previous preceding earlier last former past ago
previous prior earlier former preceding last past
next following subsequent upcoming coming later
following after subsequent next later
current present existing today now ongoing
now currently presently today
recent latest new lately newly
new novel fresh latest recent innovative modern brand-new original
novel new innovative original unique
old aged elderly ancient former
early initial first beginning
first initial earliest original inaugural debut maiden premier
initial first early original
last final latest previous
final last ultimate concluding
later afterwards subsequently after then
soon shortly quickly
immediately instantly straight
during throughout over amid in
before prior ahead until
after following since post
while whereas although though
because since due owing reason as
due because owing attributable result
cause reason lead trigger produce create prompt result spark bring induce
lead cause result guide head
result outcome consequence effect finding cause lead
effect impact influence consequence result
affect impact influence hit
impact effect influence affect
influence affect shape impact effect inspire
trigger cause spark prompt provoke
prevent stop avoid block avert hinder preclude
avoid prevent evade escape eliminate
remove eliminate delete erase take discard drop exclude eradicate removal elimination deletion suppress rid
eliminate remove eradicate erase abolish
exclude omit leave except without
include contain comprise involve encompass cover incorporate feature such
contain include hold comprise
comprise consist include contain compose constitute
consist comprise compose made
involve include entail concern require
cover include address span treat
address tackle handle deal solve confront treat approach
tackle address handle confront approach solve
solve resolve fix address settle tackle crack solution
fix repair solve mend correct
deal handle manage agreement address
handle manage deal process address
manage handle run control direct administer oversee
control manage regulate govern direct
run operate manage conduct
operate run work function
conduct carry perform run execute do undertake hold
perform carry execute do conduct act
execute perform carry implement run
implement execute adopt apply carry introduce enact deploy
apply use employ utilise utilize implement adopt
use employ utilise utilize apply leverage exploit usage utilization application adopt via harness
leverage use exploit utilise utilize harness
exploit use leverage utilise utilize
adopt embrace take implement use accept
choose select pick opt elect decide
select choose pick selection
decide determine choose resolve rule decision
determine decide establish find ascertain identify
allow permit enable let authorise authorize
enable allow permit facilitate let make help empower
help aid assist support facilitate contribute
support back help aid assist favour favor endorse bolster
aid help assist support relief
facilitate ease help enable promote
promote encourage advance foster boost advertise
encourage promote urge foster support
protect defend guard shield safeguard secure
defend protect guard
attack assault strike raid hit
fight battle combat struggle clash
kill murder slay assassinate dead death shoot execute
murder kill homicide assassination
die death pass perish dead decease
hurt injure harm wound damage
injure hurt wound injury harm
damage harm hurt destroy impair
destroy ruin demolish wreck devastate
arrest detain apprehend custody capture
jail prison imprison sentence incarcerate
sentence jail punish condemn
accuse charge allege blame indict
charge accuse indict
allege claim accuse
sue lawsuit litigate suit court
court tribunal judge
judge justice magistrate court
law legislation statute act rule regulation
rule regulation law decide govern
ban prohibit forbid outlaw bar
crime offence offense felony
steal rob theft robbery
police officer cop
lawyer attorney solicitor counsel
guilty convict
government administration authorities state cabinet
country nation state
city town municipality
area region zone district territory
region area district territory province
place location site spot venue put
location place site position
home house residence
house home building dwelling
building structure edifice construction
road street highway
leader head chief boss director
chief head leader main
president leader chair chairman
chairman chair president chairperson
manager boss director coach
boss manager head chief
director head filmmaker manager
ceo chief
official officer
politician lawmaker legislator
lawmaker legislator politician senator congressman mp parliamentarian
elect vote choose election
vote ballot elect poll
poll survey
party group
member part
company firm business corporation organisation organization enterprise group
firm company business
organisation organization body agency group institution company
agency body organisation organization
group team band organisation organization set collection
team squad side group club
worker employee staff labourer laborer workforce
employee worker staff
job work employment position post role
work job labour labor function effort study
role part position function
hire employ recruit
fire dismiss sack
resign quit leave step
retire leave quit
leave depart quit exit
join enter
go travel move head
travel journey trip tour
arrive come reach land
return come back
visit tour trip
live reside dwell inhabit life
stay remain live
born birth native
parent mother father
mother mum mom
father dad
child kid son daughter youngster offspring
kid child
baby infant newborn child
boy lad
girl lass
son child boy
daughter child girl
sibling brother sister
wife spouse
husband spouse
marry wed marriage wedding married
man male guy
woman female lady
person individual human people somebody someone
people persons individuals population public folk
friend pal companion mate
family relatives
student pupil
teacher instructor educator
school college academy
university college
doctor physician medic
hospital clinic
illness disease sickness condition ailment disorder
disease illness sickness disorder
virus coronavirus covid
covid coronavirus pandemic covid-19
pandemic covid epidemic outbreak
vaccine jab vaccination shot inoculation
drug medicine medication
medicine drug
cure treat heal
treat handle cure
patient sick
healthy fit well
film movie picture motion
movie film picture
show program programme series exhibit
series show program programme sequence
program programme show scheme plan
song track single tune
album record
sing perform vocal singer
singer vocalist musician artist
musician artist singer
band group
actor actress star performer cast
star feature act appear actor lead
play act perform drama game portray
book novel
story tale narrative account plot
tale story narrative
write author pen compose writer script
writer author novelist
author writer
game match
match game fixture
win victory triumph
beat defeat overcome best
defeat beat overcome conquer
champion winner
prize award honour honor
famous renowned well-known celebrated noted popular
popular famous favourite favorite liked
successful success thriving
success triumph achievement
goal target aim objective
score points
fan supporter
picture image photo photograph
image picture photo photograph visual
visual vision image
sound noise audio
look appear see view
appear seem look feature emerge
seem appear look
display show exhibit present
view see opinion perspective regard
opinion view belief
speak talk say
talk speak discuss conversation discussion
discuss talk debate consider
conversation talk discussion dialogue
meeting conference talks summit gathering session
call phone name ring telephone
name call title title
title name
message note letter text
letter note message
email mail
internet web online
website site web page
computer machine pc
phone telephone mobile smartphone cellphone
car vehicle automobile auto
vehicle car automobile truck
bus coach
plane aircraft airplane jet
ship boat vessel
train teach educate learn
important significant key crucial vital major essential critical
significant important considerable substantial major notable noteworthy remarkable meaningful strong large marked
considerable substantial significant large sizeable
notable noteworthy remarkable significant
remarkable notable noteworthy extraordinary
key important main crucial central essential
crucial critical essential key vital important
essential necessary crucial vital fundamental key
necessary essential required needed
main primary principal major chief key leading
primary main principal
major main significant big large
big large huge great major
large big huge great sizeable massive vast substantial extensive
huge big large enormous massive giant vast
small little tiny minor
little small bit
tiny small minute
slight small minor modest slightly
great large big excellent wonderful
good great fine positive nice
excellent great outstanding superb
better improved superior greater higher
superior better higher greater
best top finest greatest
bad poor negative terrible
worse poorer
poor bad weak
strong robust powerful solid resilient stable sound
robust strong resilient stable reliable
resilience strength robustness
powerful strong
weak fragile poor
hard difficult tough
difficult hard challenging tough challenge
challenging difficult tough hard demanding
challenge problem difficulty issue obstacle
problem issue challenge difficulty trouble dilemma predicament task
issue problem matter question challenge concern
difficulty problem trouble challenge
trouble problem difficulty
risk danger threat hazard
threat danger risk menace
dangerous risky hazardous unsafe
safe secure
concern worry anxiety fear uncertainty issue
worry concern fear
fear worry afraid dread
uncertainty doubt unpredictability concern
doubt uncertainty question
certain sure definite specific
specific particular certain specified given
particular specific certain
general common overall broad universal
overall total general whole
total overall entire whole sum full complete
entire whole full total complete
whole entire full
complete full finish total entire
full complete entire
partial part incomplete
part portion piece section segment share component
portion part share
section part segment
segment division part section
component part element module
element component factor part
factor element aspect
aspect feature factor facet
feature characteristic attribute property trait
property feature characteristic attribute
kind type sort form variety class
type kind sort category class form
category class type
method approach technique procedure way strategy algorithm scheme mechanism model process
approach method technique strategy way
technique method approach
procedure method process
strategy plan approach policy framework
framework structure scheme architecture system methodology
scheme plan framework system
system framework structure
architecture structure design framework
structure architecture form framework
model representation
algorithm method procedure
tool instrument
device gadget equipment
equipment gear apparatus
machine device
network net
data information dataset
information data details
dataset corpus data collection
example instance sample case illustration
instance example case
sample example
case instance example situation
situation condition case circumstance
condition state situation circumstance
state condition
experiment test trial
experimental empirical
theory theoretical
research study investigation
study research investigate examine work
paper article study work
article paper
accuracy precision correctness exactness
accurate precise correct exact
precise accurate exact
correct right accurate valid proper sound true
valid correct sound legitimate
proper correct right appropriate
appropriate suitable proper
suitable appropriate fit
true real genuine correct actual
real actual true genuine
fake false bogus
false untrue wrong
wrong incorrect false mistaken
error mistake fault
mistake error
effective efficient efficacious useful successful
efficient effective
efficiency effectiveness productivity
fast quick rapid speedy swift
quick fast rapid
rapid fast quick swift
quickly rapidly fast swiftly
speed pace rate velocity
slow gradual sluggish
easy simple straightforward
simple easy straightforward basic
simplify ease
complex complicated intricate
complicated complex
difference distinction gap discrepancy
different various distinct diverse varied
various different several diverse multiple
diverse varied various different
distinct different separate
separate distinct split divide
same identical equal equivalent
identical same equal
similar alike comparable like
comparable similar equivalent
equal same equivalent
many numerous several multiple lots various
several many multiple various few some
multiple several many numerous various
numerous many several
few several some
more additional further extra greater
additional extra further more added
further more additional
extra additional
most majority
approximately about around roughly nearly almost some circa
about around approximately roughly concerning regarding
around about approximately
nearly almost approximately about
almost nearly
only just merely solely
just only
also too additionally
often frequently regularly commonly
frequently often regularly
usually generally typically normally
typically usually generally
always constantly
sometimes occasionally
rarely seldom
constant fixed unchanging static invariable unvarying
stable steady constant unchanged
unchanged same constant steady stable flat consistent
consistent steady stable unchanged
flat unchanged
fixed constant set
ability capability capacity skill
capability ability capacity
skill ability talent
power strength energy ability
energy power
strength power
possible potential feasible
potential possible
likely probable expected
probability likelihood chance
chance opportunity probability
opportunity chance
available accessible
access reach
connection link relationship tie relation
link connection connect tie relationship relation
relationship relation connection link association
relation relationship
association link relationship
connect link join
join combine connect unite link
combine merge integrate unite join mix blend combination
merge combine unite
integrate combine incorporate unify
incorporate integrate include embed
mix blend combine
divide split separate
share split divide
add include append insert
insert add
gather collect assemble
collect gather accumulate
accumulate gather build
limit restrict bound constraint cap threshold
restrict limit constrain
constraint limitation restriction
limitation restriction constraint drawback weakness
range span scope extent
scope range extent
level degree extent amount
degree level extent
amount quantity number sum level volume
number amount figure quantity count
figure number
quantity amount
rate pace ratio
size magnitude scale
scale size extent
average mean
high elevated tall
low small
top highest best
highest top peak
lowest bottom minimum
maximum highest max
minimum lowest least
long lengthy extended
short brief
wide broad extensive
deep profound
free liberate release
release free publish
open launch start
public open
private personal
official formal
secret hidden
hidden secret latent concealed
hide conceal
obvious clear evident apparent
apparent obvious seeming
beautiful pretty attractive
happy glad pleased
sad unhappy
angry furious
surprise shock astonish
shock surprise
love adore
like enjoy
praise commend acclaim
criticise criticize condemn
condemn criticise criticize denounce
blame accuse
thank grateful
apologise apologize sorry regret
sorry apologise apologize
promise pledge vow commit
pledge promise vow
agree consent accept
accept agree approve
approve endorse accept pass
reject refuse deny decline
deny reject refuse refute
oppose resist against
resist oppose
protest demonstrate demonstration
demand require request
offer provide bid propose
suffer experience undergo endure encounter have
experience undergo suffer encounter have
encounter experience meet face
face confront encounter
meet encounter satisfy
satisfy meet fulfil fulfill
recover rebound recuperate
recovery rebound
emerge appear arise
arise emerge occur
occur happen take arise
happen occur
event incident occasion
incident event
accident crash collision
crash accident collide collision
disaster catastrophe tragedy
fire blaze
flood deluge
storm hurricane tempest
war conflict battle
battle fight war
peace truce
army military troops
military army troops forces armed
soldier troop
troops soldiers forces
weapon arms gun
gun weapon firearm
bomb explosive
explosion blast
border frontier boundary
boundary border
migrant immigrant refugee
refugee migrant
tax levy duty
budget spending
economy economic
financial economic monetary
market marketplace
trade commerce business
business trade commerce company
industry sector
factory plant
product goods item
item product
good product
service services
customer client consumer
client customer
consumer customer
user customer
demand need
supply provide
store shop retailer
shop store
retailer store
food meal
oil petroleum crude
gas petrol
climate weather
environment surroundings
pollution contamination
animal creature
dog canine
cat feline
tree plant
ocean sea
river stream
mountain peak
island isle
world globe earth international global
global worldwide international world
international global
worldwide global
american us usa america united
british uk britain english
uk britain british
europe european eu
britain uk
russia russian
china chinese
france french
germany german
japan japanese
india indian
italy italian
spain spanish
percent percentage
percentage percent proportion share
proportion share ratio percentage
ratio proportion
decade ten-year
century hundred-year
month monthly
week weekly
day daily
hour hourly
evening night
debut first premiere
premiere debut
broadcast air televise
air broadcast
television tv
newspaper paper
journalist reporter
media press
publish release print
religion faith
king monarch ruler
queen monarch
monarch king queen ruler
empire kingdom
reign rule
slave slavery
freedom liberty
discrimination bias prejudice
fair just
mandatory compulsory required obligatory
optional voluntary
permanent lasting
temporary interim provisional
enough sufficient adequate
lack absence shortage
shortage lack scarcity
absence lack
excess surplus
precisely exactly
basic fundamental
unique distinct sole
alone sole solo
sole only single
single one sole
one single
two pair couple both
pair two couple
dozen twelve
quarter fourth
focus concentrate centre center aim
concentrate focus
centre center middle
emphasise emphasize stress highlight underline
stress emphasise emphasize pressure
pressure stress
attention focus
interest concern
attract draw
drive push motivate propel
push drive
motivate inspire drive
inspire motivate
recognition perception identification
perception recognition awareness
awareness perception consciousness
recognise recognize identify
classify categorise categorize label
classification categorization labelling labeling
label tag annotate
cluster group
optimise optimize improve
optimisation optimization
minimise minimize reduce
maximise maximize
generalise generalize generalization
infer deduce derive inference
derive infer obtain
represent depict stand
representation embedding
translate translation
language linguistic
text document
word term
meaning sense semantic
semantic meaning
grammar syntax syntactic
syntactic grammatical
reason cause
reasoning inference
brain neural
neural neuron
vision visual
environment setting
reward payoff
policy strategy
task problem job
via through using by
through via
toward towards
within inside
outside external
below under beneath
above over
previously formerly before
formerly previously once
originally initially
eventually finally ultimately
together jointly
despite notwithstanding
however but
therefore thus hence
moreover furthermore additionally
ensure guarantee
guarantee ensure assure
assure ensure
secure obtain
participate take join
compete contest
competition contest rivalry
contest competition
rival competitor opponent
competitor rival
opponent rival
partner ally
partnership alliance collaboration
collaborate cooperate work
collaboration cooperation partnership
cooperate collaborate
accelerate quicken expedite hasten speed hurry
delay postpone defer
agree assent concur consent approve
disagree differ dissent
restrain hamper impede hinder hold limit obstruct inhibit
hinder hamper impede obstruct prevent block
gradually progressively slowly steadily
offset counterbalance compensate cancel balance counteract counter
compensate offset reimburse pay
fully wholly completely entirely totally utterly altogether
partly partially somewhat
versus against compared
drive fuel propel stimulate power spur push cause influence
stimulate spur encourage boost trigger
combine fuse unify unite pool blend amalgamate aggregate consolidate join
consolidated combined unified joint merged collective total aggregate overall accumulated
collective joint shared common combined
unchanged unaltered unmodified same constant steady stable invariable invariant consistent
range array spectrum bracket band span variety scope
variety range diversity assortment
increase bump spike amplify snowball proliferate multiply heighten intensify swell amplification upsurge
intensify heighten escalate strengthen deepen
recover regain retrieve reclaim recoup restore
restore recover return renew
despite notwithstanding regardless spite although
regardless irrespective despite
remainder rest remaining balance
rest remainder others
envisage envision foresee imagine expect anticipate picture
imagine envisage picture conceive
assume suppose presume believe think
calculate compute reckon estimate figure count
compute calculate
ignore disregard neglect discount overlook
disregard ignore neglect discount
neglect ignore overlook
groundbreaking novel pioneering innovative revolutionary new
pioneer innovator
different dissimilar distinct unlike other
dilute weaken thin
successful productive accomplished effective prosperous high-performing triumphant
productive fruitful successful efficient
accomplished skilled successful
reliable dependable trustworthy correct solid sound
trustworthy reliable honest
explicit direct clear express overt
implicit indirect implied tacit
base ground root found predicate build rely center
base basis foundation
rely depend count base
depend rely hinge
distinguish differentiate discriminate separate tell identify
differentiate distinguish
grasp understand comprehend
element component part unit factor
unit element component
idea concept notion thought
concept idea notion
bond tie link connection
inputs input
promise potential
emit release discharge emission
emission discharge output footprint
consumption use usage cost expenditure
expenditure outlay spending cost expense
outlay expenditure cost spending
tariff duty fee charge
negligible minimal insignificant trivial slight marginal
minimal negligible slight marginal
marginal slight small minor
tiny minuscule minute
moderate modest medium reasonable
modest moderate small slight
enormous huge gigantic immense massive vast
immense enormous huge vast
abundant plentiful ample
scarce rare limited sparse
limited restricted scarce finite
sparse thin scarce
plenty abundance
dramatic drastic sharp striking steep
sharp steep abrupt sudden
sudden abrupt unexpected
unexpected surprising unforeseen sudden
surprising unexpected astonishing
striking remarkable notable
outstanding exceptional excellent remarkable
exceptional extraordinary outstanding rare
unprecedented record all-time unparalleled unsurpassed
record unprecedented all-time best historic
historic historical landmark
typical usual normal ordinary
normal usual typical ordinary standard
standard normal conventional usual
conventional traditional standard usual
traditional conventional classic classical
classic traditional
modern contemporary current
ancient old antique
strange odd weird unusual peculiar
unusual strange rare uncommon
rare uncommon unusual scarce
common widespread usual frequent shared
widespread common extensive prevalent broad
prevalent common widespread
dominant main leading predominant prevailing
predominant main dominant primary chief
leading top main foremost prominent
prominent leading famous notable important
chief main principal head
principal main chief primary
central main core key
core central essential key
vital crucial essential key
fundamental basic essential core
apparent evident obvious seeming
visible apparent seen noticeable
noticeable notable visible marked
marked noticeable significant clear
vague unclear ambiguous
unclear vague uncertain
precise exact accurate specific
rough approximate
tough hard difficult strict harsh
strict rigorous stringent tight
rigorous strict thorough
thorough complete rigorous careful
careful cautious prudent
cautious careful wary
bold brave daring
brave courageous bold
clever smart intelligent bright
smart clever intelligent
stupid foolish dumb
rich wealthy affluent
poor impoverished needy
cheap inexpensive affordable low-cost
expensive costly dear pricey
costly expensive
free gratis
empty vacant
quiet silent calm
calm quiet peaceful
peaceful calm
loud noisy
clean pure
dirty filthy polluted
wet damp moist
hot warm
cold cool chilly
ill sick unwell
tired exhausted weary
famous renowned celebrated well-known
celebrate mark commemorate honour honor
commemorate celebrate mark
honour honor celebrate award
mark celebrate signal label
admire respect
respect admire regard
hate detest loathe dislike
dislike hate
prefer favour favor
favourite favorite preferred
insist maintain assert claim
assert claim state maintain insist
admit acknowledge concede confess recognise recognize
acknowledge admit recognise recognize accept
confess admit
deny dispute reject contest
dispute contest challenge argument conflict
contest dispute challenge
argument dispute debate quarrel case
debate discussion argument dispute
quarrel argument dispute
warn caution alert
caution warn
alert warn notify
notify inform tell alert
inform tell notify advise
advise recommend counsel suggest
recommend advise suggest
persuade convince
order command instruct direct
command order
instruct order teach direct
appoint name nominate designate
nominate name appoint propose
assign allocate give allot
allocate assign distribute allot
distribute allocate share spread
deliver supply provide bring
bring take carry deliver
carry transport bear take
transport carry ship move
ship send transport
send dispatch transmit
transmit send broadcast
import bring
fetch bring get
lift raise elevate
raise lift increase elevate collect
lower reduce drop decrease
drop fall decline lower
throw toss hurl cast
cast throw
catch capture seize
capture seize catch take extract
seize capture take confiscate
extract derive obtain pull draw capture
pull draw drag
press push
hit strike beat
strike hit attack walkout
break shatter fracture
crack break split
cut slice trim reduce
burn blaze
sink submerge
float drift
jump leap
run sprint race
race run
walk stroll march
climb ascend rise
descend fall drop
flee escape run
escape flee evade
chase pursue follow
pursue chase seek follow
follow pursue succeed track
track follow trace monitor
trace track
monitor track watch observe
guard protect watch
supervise oversee monitor
oversee supervise manage
inspect examine check
search hunt look seek
hunt search chase
hide conceal mask
reveal disclose unveil expose show
expose reveal uncover
leak disclose
spread circulate
share divide common
own possess have hold
possess own have
belong own
rent lease hire
lease rent
borrow lend loan
donate give contribute
contribute donate give help
contribution donation share
donation gift contribution
gift present donation
present gift
reward award prize
bonus reward
fine penalty
penalty fine punishment
punishment penalty sentence
punish penalise penalize
forgive pardon
trap catch
cheat deceive fraud
deceive mislead cheat trick
mislead deceive
fraud deception scam
scam fraud
corrupt dishonest
corruption bribery
bribe corruption
honest truthful
lie falsehood
truth fact
evidence proof
clue hint
secret mystery
mystery puzzle
reason motive cause
motive reason
excuse reason
benefit advantage gain profit
advantage benefit
disadvantage drawback
drawback disadvantage limitation weakness
weakness flaw drawback
flaw defect fault weakness
defect flaw fault
fault defect mistake
failure collapse breakdown
collapse fall failure
fail collapse
struggle fight effort
effort attempt try
trial test
exam test examination
score result points grade
grade mark score class
rank place position rate
rating score rank
list catalog catalogue
catalogue list
record register
register record enrol enroll
enrol enroll register join
sign signal
contract agreement deal
agreement deal accord pact contract treaty
treaty agreement accord pact
pact treaty agreement
accord agreement
alliance coalition union
coalition alliance
union alliance association
association group organisation organization
committee panel board
board committee panel directors
council assembly
parliament assembly
congress parliament
minister secretary
candidate nominee contender
nominee candidate
contender candidate
campaign drive
referendum vote
citizen national resident
resident inhabitant citizen
inhabitant resident
population inhabitants people
crowd mob
audience viewers spectators
viewer spectator audience
spectator viewer
guest visitor
visitor guest tourist
tourist visitor traveller traveler
traveller traveler passenger
driver motorist
captain skipper leader
coach manager trainer
trainer coach
athlete player sportsman
player athlete
goalkeeper keeper
striker forward
stadium arena ground
arena stadium
tournament competition championship cup
championship title tournament
league division
season year
birthplace born
native born
originate come stem
origin source beginning
source origin
root origin
descend derive
heir successor
ancestor forefather
funeral burial
bury entomb inter
tomb grave
corpse body
flesh meat
wound injury
pain ache
infect contaminate
symptom sign
diagnose identify detect
surgery operation
treatment therapy cure
therapy treatment
remedy cure treatment
pill tablet
nutrition diet
obese overweight
slim thin
exercise workout
largest biggest greatest
smallest tiniest littlest
fastest quickest speediest
best finest greatest top
oldest eldest
youngest newest
richest wealthiest
larger bigger greater
smaller lesser
faster quicker speedier
older elder
nicknamed dubbed called known named styled
indicate represent signify mean reflect denote show
found base
devoted dedicated
dedicated devoted
`;
