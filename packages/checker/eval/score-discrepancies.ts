import { compareClaim, FINDING_KINDS, type FindingKind } from '../src/index.ts';
import { holdsNumber } from './holds-number.ts';
import { share } from './mean.ts';
import type { DiscrepancyCase } from './read-cases.ts';

/** A pair is flagged when there is a finding on it. Shares from 0 to 1. */
export interface FlagScore {
  readonly cases: number;
  readonly precision: number;
  readonly recall: number;
  readonly balancedAccuracy: number;
  readonly falseAlarmRate: number;
}

/** One kind of finding alone. */
export interface KindScore {
  readonly kind: FindingKind;
  /** Pairs with a finding of the kind. */
  readonly flagged: number;
  readonly precision: number;
  readonly recall: number;
  readonly falseAlarmRate: number;
}

export interface DiscrepancyScore {
  readonly all: FlagScore;
  readonly withNumber: FlagScore;
  /** As `compareClaim` answers unasked. */
  readonly byKind: readonly KindScore[];
  /** Each kind as it answers when asked for. */
  readonly byKindAskedFor: readonly KindScore[];
  /** Share of the changed claims that are flagged, by what was changed. */
  readonly recallByChange: Readonly<Record<string, { cases: number; recall: number }>>;
}

/** How well contradictions between claims and passages are noticed. */
export function scoreDiscrepancies(cases: readonly DiscrepancyCase[]): DiscrepancyScore {
  const compared = cases.map((one) => ({
    one,
    changed: one.label === 'inconsistent',
    kinds: kindsOf(one),
    kindsAskedFor: kindsOf(one, FINDING_KINDS),
  }));
  return {
    all: scoreFlags(compared),
    withNumber: scoreFlags(compared.filter(({ one }) => holdsNumber(one.claim))),
    byKind: scoreKinds(compared.map(({ changed, kinds }) => ({ changed, kinds }))),
    byKindAskedFor: scoreKinds(
      compared.map(({ changed, kindsAskedFor }) => ({ changed, kinds: kindsAskedFor })),
    ),
    recallByChange: scoreChanges(compared),
  };
}

interface Compared {
  readonly changed: boolean;
  readonly kinds: ReadonlySet<FindingKind>;
}

function kindsOf({ claim, passage }: DiscrepancyCase, kinds?: readonly FindingKind[]): Set<FindingKind> {
  return new Set(compareClaim(claim, passage, kinds && { kinds }).map(({ kind }) => kind));
}

function scoreFlags(compared: readonly Compared[]): FlagScore {
  const { precision, recall, falseAlarmRate } = rates(compared, ({ kinds }) => kinds.size > 0);
  return {
    cases: compared.length,
    precision,
    recall,
    balancedAccuracy: (recall + 1 - falseAlarmRate) / 2,
    falseAlarmRate,
  };
}

function scoreKinds(compared: readonly Compared[]): KindScore[] {
  return FINDING_KINDS.map((kind) => ({ kind, ...rates(compared, ({ kinds }) => kinds.has(kind)) })).filter(
    ({ flagged }) => flagged > 0,
  );
}

function rates(compared: readonly Compared[], flag: (one: Compared) => boolean) {
  const changed = compared.filter((one) => one.changed);
  const right = changed.filter(flag).length;
  const flagged = compared.filter(flag).length;
  return {
    flagged,
    precision: share(right, flagged),
    recall: share(right, changed.length),
    falseAlarmRate: share(flagged - right, compared.length - changed.length),
  };
}

function scoreChanges(
  compared: readonly (Compared & { one: DiscrepancyCase })[],
): DiscrepancyScore['recallByChange'] {
  const changes = new Set(compared.flatMap(({ one }) => one.kind ?? []));
  return Object.fromEntries(
    [...changes].sort().map((change) => {
      const touched = compared.filter(({ one, changed }) => changed && one.kind?.includes(change));
      const flagged = touched.filter(({ kinds }) => kinds.size > 0);
      return [change, { cases: touched.length, recall: share(flagged.length, touched.length) }];
    }),
  );
}
