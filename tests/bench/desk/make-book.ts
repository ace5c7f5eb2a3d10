/** A text of the size of a book, the same each time: paragraphs of sentences of made-up news. */
export function makeBook(characters: number): string {
  const random = mulberry32(20_240_123);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;
  const sentence = () => {
    const subject = `${pick(WHO)} of ${pick(WHERE)}`;
    const number = Math.floor(random() * 900) + 100;
    const middle = `${pick(VERBS)} that ${number} ${pick(THINGS)} ${pick(DID)} ${pick(WHEN)}`;
    const end = random() < 0.2 ? `, and “${pick(SAID)} ${number} times over”` : `, ${pick(SAID)}`;
    return `${subject} ${middle}${end}.`;
  };
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, characters).trimEnd();
}

const WHO = ['The mayor', 'A spokesman', 'The harbour office', 'The council', 'A teacher', 'The court'];
const WHERE = ['Kalve', 'Tarn Bay', 'Lower Brandt', 'Ostholm', 'Vesterby', 'Marrow Point', 'Hallin', 'Greve'];
const VERBS = ['said', 'wrote', 'denied', 'told reporters', 'promised', 'recalled', 'admitted'];
const THINGS = ['ferries', 'houses', 'jobs', 'trams', 'pupils', 'crowns a day', 'trees', 'lamps', 'letters'];
const DID = ['were lost', 'will be built', 'had been counted', 'could not be found', 'would be paid for'];
const WHEN = ['on Monday', 'last winter', 'in March 2021', 'before the vote', 'after the flood', 'this year'];
const SAID = [
  'not a single one of them was asked',
  'the report has it otherwise',
  'everybody knew of it',
  'we shall count them again',
  'nobody has to be afraid',
  'the strait stays dark',
];

/** A small generator of repeatable numbers from 0 to 1 (T. Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
