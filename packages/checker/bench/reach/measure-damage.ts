import { anchorQuote, openText, stands, type Anchor, type Text } from '../../src/index.ts';
import { levenshtein } from '../../src/anchor/levenshtein.ts';
import { fold } from '../../src/text/fold.ts';
import { conventionDamage } from '../damage/convention.ts';
import type { Damage } from '../damage/damage.ts';
import { encodingDamage } from '../damage/encoding.ts';
import { meaningDamage } from '../damage/meaning.ts';
import { noiseDamage } from '../damage/noise.ts';
import type { Random } from '../text/random.ts';
import { type Figure, Tally } from './figure.ts';
import { type Case, makeCase } from './make-case.ts';

export const allDamage: readonly Damage[] = [
  ...encodingDamage,
  ...conventionDamage,
  ...meaningDamage,
  ...noiseDamage,
];

/** Sizes of the part of the text in which a quotation is looked for: read through, and searched by the index. */
const WINDOWS = [3_000, 30_000, 120_000];

/** Damages quotations in every way and holds the answers against what was done. */
export function measureDamage(random: Random, base: string, perKind: number): Figure[] {
  const encoding = new Tally();
  const meaning = new Tally();
  const passedOff = new Tally();
  const convention = new Tally();
  const recalls = new Map<string, Tally>();
  const edges = new Edges();
  for (const damage of allDamage) {
    const recall = new Tally();
    recalls.set(damage.name, recall);
    for (let i = 0; i < perKind; i++) {
      const made = makeCase(random, base, {
        damage,
        from: damage.group === 'NOISE' || damage.group === 'MEANING' ? 60 : 30,
        to: 240,
        window: WINDOWS[i % WINDOWS.length]!,
      });
      if (!made) break;
      const anchor = anchorQuote(openText(made.text), made.selector);
      const explain = () => explainCase(made, anchor);
      recall.add(isFound(made, anchor), explain);
      edges.add(made, anchor, damage.name);
      if (damage.group === 'ENCODING') encoding.add(anchor.state !== 'ALTERED', explain);
      if (damage.group === 'MEANING') {
        meaning.add(anchor.state === 'ALTERED', explain);
        passedOff.add(!stands(anchor.state), explain);
      }
      if (damage.group === 'CONVENTION') convention.add(anchor.state === 'CONVENTION', explain);
    }
  }
  const others = allDamage.filter(({ name }) => !(name in RECALL));
  return [
    encoding.share('pure encoding variants called ALTERED', 0.001),
    meaning.recall('number, date, unit, negation and name swaps called ALTERED', 0.995),
    passedOff.none('the same called EXACT, ENCODING or CONVENTION'),
    convention.recall('quoting conventions called CONVENTION', 0.99),
    ...Object.entries(RECALL).map(([name, least]) => recalls.get(name)!.recall(`recall at ${name}`, least)),
    ...others.map(({ name }) =>
      recalls.get(name)!.recall(`recall with ${name}`, name === 'clause lost' ? 0.97 : 0.99),
    ),
    edges.figure(),
  ];
}

const RECALL: Readonly<Record<string, number>> = { '5% random edits': 0.999, '20% random edits': 0.995 };

/** Short damaged quotations that have their context. */
export function measureShort(random: Random, base: string, count: number): Figure[] {
  const recall = new Tally();
  const damage = noiseDamage.find(({ name }) => name === '10% random edits')!;
  for (let i = 0; i < count; i++) {
    const window = WINDOWS[i % WINDOWS.length]!;
    const made = makeCase(random, base, { damage, from: 20, to: 59, window, withContext: true });
    if (!made) break;
    const anchor = anchorQuote(openText(made.text), made.selector);
    recall.add(isFound(made, anchor), () => explainCase(made, anchor));
  }
  return [recall.recall('recall at 10% random edits, 20 to 59 characters with context', 0.98)];
}

/** Damaged quotations in one long text. */
export function measureLongText(random: Random, base: string, count: number): Figure[] {
  const text: Text = openText(base);
  const figures: Figure[] = [];
  for (const [name, least] of Object.entries(RECALL)) {
    const damage = noiseDamage.find((each) => each.name === name)!;
    const recall = new Tally();
    for (let i = 0; i < count; i++) {
      const made = makeCase(random, base, { damage, from: 60, to: 240, window: 1 });
      if (!made) break;
      const start = text.toCodePoint(base.indexOf(made.text.slice(0, made.length)));
      const truth = { start, end: start + made.truth.end - made.truth.start };
      const anchor = anchorQuote(text, made.selector);
      recall.add(isFound({ ...made, truth }, anchor), () => explainCase(made, anchor));
    }
    figures.push(recall.recall(`recall at ${name} in ${base.length.toLocaleString('en')} characters`, least));
  }
  return figures;
}

/**
 * Whether the answer covers at least half of the true place, or is another place that the damaged words are no
 * further from: no search can tell the two apart.
 */
export function isFound(made: Case, anchor: Anchor): boolean {
  if (coversTruth(made, anchor)) return true;
  if (anchor.spans.length === 0) return false;
  return anchor.edits <= levenshtein(folded(made.source), folded(made.selector.exact));
}

function folded(words: string): string {
  return String.fromCharCode(...fold(words).units);
}

function coversTruth({ truth }: Case, { spans }: Anchor): boolean {
  const first = spans[0];
  if (!first) return false;
  const shared = Math.min(spans.at(-1)!.end, truth.end) - Math.max(first.start, truth.start);
  return shared >= 0.5 * (truth.end - truth.start);
}

function explainCase({ damage, selector, source }: Case, anchor: Anchor): string {
  const changes = anchor.changes.join(' ');
  return `${damage.name}: ${anchor.state} ${changes}\n    source ${JSON.stringify(source)}\n    quoted ${JSON.stringify(selector.exact)}`;
}

/** How far the edges of what was found are from the true ones. */
class Edges {
  private readonly distances: number[] = [];
  private readonly misses: string[] = [];

  add(made: Case, anchor: Anchor, name: string): void {
    const { truth, selector, text } = made;
    const { spans } = anchor;
    const first = spans[0];
    if (!first || !coversTruth(made, anchor)) return;
    const distance = Math.max(Math.abs(first.start - truth.start), Math.abs(spans.at(-1)!.end - truth.end));
    this.distances.push(distance);
    if (distance > 2 && this.misses.length < 12) {
      const found = [...text].slice(first.start, spans.at(-1)!.end).join('');
      this.misses.push(
        `${name}, off by ${distance}: ${JSON.stringify(selector.exact)}\n    ${JSON.stringify(found)}`,
      );
    }
  }

  figure(): Figure {
    const sorted = this.distances.sort((a, b) => a - b);
    const value = sorted[Math.floor(0.95 * sorted.length)] ?? 0;
    return {
      name: 'code points that edges are off at the 95th percentile',
      value,
      atMost: 2,
      cases: sorted.length,
      misses: this.misses,
    };
  }
}
