/** Irregular English forms and the word they are a form of; regular ones are the stemmer's work. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  `be am is are was were been being
  have has had having
  do does did done
  go goes went gone
  say said
  make made
  take took taken
  come came
  see saw seen
  know knew known
  get got gotten
  give gave given
  find found
  think thought
  tell told
  become became
  leave left
  feel felt
  bring brought
  begin began begun
  keep kept
  hold held
  write wrote written
  stand stood
  hear heard
  mean meant
  meet met
  pay paid
  sit sat
  speak spoke spoken
  lead led
  grow grew grown
  lose lost
  fall fell fallen
  rise rose risen
  arise arose arisen
  send sent
  build built
  understand understood
  draw drew drawn
  break broke broken
  spend spent
  win won
  buy bought
  sell sold
  die died dying
  lie lied lying
  choose chose chosen
  shrink shrank shrunk
  sink sank sunk
  drive drove driven
  fight fought
  catch caught
  teach taught
  seek sought
  eat ate eaten
  wear wore worn
  throw threw thrown
  show showed shown
  fly flew flown
  run ran
  shoot shot
  strike struck stricken
  steal stole stolen
  swear swore sworn
  tear tore torn
  bear bore borne born
  ride rode ridden
  sing sang sung
  swim swam swum
  ring rang rung
  drink drank drunk
  forget forgot forgotten
  forgive forgave forgiven
  freeze froze frozen
  hide hid hidden
  bite bit bitten
  sleep slept
  sweep swept
  deal dealt
  lend lent
  bend bent
  bind bound
  wind wound
  blow blew blown
  withdraw withdrew withdrawn
  undergo underwent undergone
  overtake overtook overtaken
  overcome overcame
  undertake undertook undertaken
  foresee foresaw foreseen
  mistake mistook mistaken
  prove proven
  slide slid
  feed fed
  breed bred
  flee fled
  stick stuck
  hang hung
  spin spun
  swing swung
  dig dug
  light lit
  man men
  woman women
  child children
  person people persons
  foot feet
  tooth teeth
  mouse mice
  life lives
  wife wives
  half halves
  leaf leaves
  thief thieves
  crisis crises
  analysis analyses
  basis bases
  criterion criteria
  phenomenon phenomena
  medium media
  good better best
  bad worse worst`
    .split('\n')
    .flatMap((line) => {
      const [base, ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
);
