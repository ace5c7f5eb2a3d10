const set = (words: string) => new Set(words.trim().split(/\s+/));

const negations = set(`
  not no never none nobody nothing nowhere neither nor without cannot can't don't doesn't didn't won't wouldn't
  isn't aren't wasn't weren't hasn't haven't hadn't shouldn't couldn't mustn't needn't ain't shan't mightn't
  hardly barely scarcely`);
const conditions = set(`
  if unless provided providing until except assuming whether otherwise should only when once depending subject
  would could may might`);
const months = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec`);
const days = set(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
  yesterday today tomorrow tonight spring summer autumn winter`);
const numbers = set(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
  million millions billion billions trillion trillions m bn tn dozen dozens half halves third thirds quarter
  quarters twice thrice double triple once first second fourth fifth sixth seventh eighth ninth tenth couple
  pair score`);
const units = set(`
  % per cent percent percentage point points pct bp ‰ ° $ € £ ¥ dollar dollars euro euros pound pounds yen yuan
  rouble roubles ruble rubles rupee rupees franc francs peso pesos cent cents pence penny usd eur gbp
  km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm ft foot feet inch
  inches yard yards kg kilo kilos kilogram kilograms gram grams g mg tonne tonnes ton tons lb lbs ounce ounces oz
  litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres
  second seconds minute minutes hour hours day days week weeks month months year years decade decades century
  centuries celsius fahrenheit kelvin mph kph knots watt watts kilowatt kilowatts megawatt megawatts gigawatt
  gigawatts mw gw kwh mwh volt volts hertz degrees degree`);
const quantifiers = set(`
  all every each some any many most few several both half majority minority always often sometimes rarely seldom
  usually entire whole nearly almost about around approximately roughly more less fewer least exactly only
  everyone everybody someone somebody anyone numerous countless`);
const modals = set(`
  may might could would should must will shall can ought likely unlikely possibly probably perhaps maybe certainly
  definitely allegedly reportedly apparently surely potentially`);
const attributions = set(`
  said says say told claimed claims alleged denied denies confirmed confirms admitted admits argued argues insisted
  announced stated warned suggested according reported reports believes believed acknowledged conceded`);

const functionWords = set(`
  a an the this that these those i he she we they it you me him her us them my his its our their your mine ours
  theirs yours who whom whose which what and or but nor so yet for of in on at by to from with as into over under
  after before since until than then there here is are was were be been being am has have had do does did will
  would can could may might must shall should not no if when while where why how all some any each both more most
  other such only own same very just also too up down out off about again further once`);
const verbs = set(`
  is are was were be been am has have had do does did will would can could may might must shall should
  said says say went goes go made makes make took takes take gave gives give got gets get came comes come knew knows
  know thought thinks think saw sees see found finds find told tells tell left leaves leave felt feels feel became
  becomes become began begins begin kept keeps keep held holds hold brought brings bring wrote writes write stood
  stands stand lost loses lose paid pays pay met meets meet sent sends send fell falls fall built builds build
  won wins win spent spends spend grew grows grow rose rises rise ran runs run led leads lead cut cuts hit hits`);
/** Words that mean something else with a capital. */
const caseSensitive = set(`
  us it who may march august polish turkey china job mark will bill rose nice reading mobile april june aids pole
  poles finn swede dane turk thai catholic labour labor liberal conservative democrat republican green greens left
  right state church parliament house congress lord god`);

export const isFunctionWord = (word: string): boolean => functionWords.has(word);
export const isVerbLike = (word: string): boolean => verbs.has(word) || /[^aeiou]ed$/.test(word);

/** Whether two spellings of a word that differ in capitals differ in meaning: US and us. */
export function isCaseSensitive(a: string, b: string): boolean {
  const low = a.toLowerCase();
  if (low !== b.toLowerCase() || !caseSensitive.has(low)) return false;
  return /^\p{Lu}/u.test(a) !== /^\p{Lu}/u.test(b);
}

export const isNegation = (word: string): boolean => negations.has(word) || /n't$/.test(word);
export const isCondition = (word: string): boolean => conditions.has(word);
export const isDateWord = (word: string): boolean => (months.has(word) && word !== 'may') || days.has(word);
export const isNumberWord = (word: string): boolean => numbers.has(word);
export const isUnit = (word: string): boolean => units.has(word);
export const isQuantifier = (word: string): boolean => quantifiers.has(word);
export const isModal = (word: string): boolean => modals.has(word);
export const isAttribution = (word: string): boolean => attributions.has(word);

/** Whether one word is the other with a negating beginning or end: legal, illegal; careful, careless. */
export function negationPrefix(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (/^(?:un|in|im|il|ir|dis|non|non-|anti)/.test(long) && long.endsWith(short)) {
    return long.length - short.length <= 4;
  }
  return long.replace(/less(ly)?$/, 'ful$1') === short && long !== short;
}
