import type { Random } from '../text/random.ts';

const letters = 'etaoinshrdlucmfwypvbgk ';

/** Exchanges, drops and adds `count` characters at random places; the places are not chosen twice. */
export function randomEdits(random: Random, text: string, count: number): string {
  const chars = [...text];
  const places = random.shuffle(chars.map((_, i) => i)).slice(0, count);
  for (const at of places) {
    const letter = random.pick([...letters].filter((each) => each !== chars[at]));
    const kind = random.int(0, 3);
    if (kind === 0) chars[at] = letter;
    else if (kind === 1) chars[at] = '';
    else chars[at] += letter;
  }
  return chars.join('');
}
