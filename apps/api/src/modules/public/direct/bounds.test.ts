import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AnswerMemory } from './answer-memory.ts';
import { costOf, KnownOperations } from './known-operations.ts';
import { planAnswer } from './plan-answer.ts';
import { PreparedOperations } from './prepared-operations.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../schema/public.graphql', import.meta.url), 'utf8'),
);

function operationOf(query: string) {
  const document = parse(query);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  return { schema, document, operation };
}

/** 0, 1, 2 … as a list. */
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('what is kept for direct answers is bounded:', () => {
  it('the operations that are known, by their characters', () => {
    const known = new KnownOperations();
    const operation = operationOf('{ ratings { totalCount } }');
    const words = (i: number) => `{ a${i}: ratings { totalCount } } #${'x'.repeat(1_000)}`;
    for (const i of upTo(2_000)) known.add({ query: words(i), operationName: undefined }, operation);
    const kept = upTo(2_000).filter((i) => known.find(words(i), undefined) !== undefined);
    expect(kept.length * 1_000).toBeLessThanOrEqual(400_000);
    // The newest are the ones that are kept.
    expect(kept.length).toBeGreaterThan(300);
    expect(kept.at(-1)).toBe(1_999);
    expect(kept[0]).toBe(2_000 - kept.length);
  });

  it('the costs of an operation', () => {
    const known = {
      ...operationOf('query ($n: Int) { claims(first: $n) { nodes { id } } }'),
      isSearch: false,
    };
    const costs = new Map<string, number>();
    for (const n of upTo(1_000)) {
      expect(costOf({ ...known, costs }, {}, { n })).toBe(costOf({ ...known, costs: new Map() }, {}, { n }));
      expect(costs.size).toBeLessThanOrEqual(100);
    }
  });

  it('what a document comes to by its directives', () => {
    const operations = new PreparedOperations();
    const names = upTo(6).map((i) => `v${i}`);
    const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
      ratings { totalCount ${names.map((name) => `${name}: totalCount @include(if: $${name})`).join(' ')} } }`;
    const operation = operationOf(query);
    const prepare = (variant: number) =>
      operations.prepare({
        ...operation,
        variableValues: Object.fromEntries(names.map((name, i) => [name, ((variant >> i) & 1) === 1])),
      }).prepared;
    const first = upTo(64).map(prepare);
    expect(new Set(first).size).toBe(64);
    // From the last backwards, so that what is kept is seen before it is pushed out.
    const kept = upTo(64).filter((i) => prepare(63 - i) === first[63 - i]);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(8);
  });

  it('the statements of an operation, and each is the same that was made before', () => {
    const operation = operationOf(
      `query ($filter: ClaimFilter, $orderBy: ClaimOrder!) {
         claims(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }`,
    );
    const operations = new PreparedOperations();
    const lists = ['ratings', 'languages', 'publishers', 'topics', 'sources', 'claimants'];
    const made = new Map<string, string>();
    for (const round of [1, 2]) {
      for (const shape of upTo(3 ** lists.length)) {
        const filter = Object.fromEntries(
          lists.flatMap((name, i) => {
            const size = Math.floor(shape / 3 ** i) % 3;
            return size === 0 ? [] : [[name, upTo(size).map((value) => `${round}${value}`)]];
          }),
        );
        const { prepared, request } = operations.prepare({
          ...operation,
          variableValues: { filter, orderBy: 'PUBLISHED_AT_DESC' },
        });
        const { sql } = planAnswer(prepared!, request)!;
        expect(prepared!.statements.size).toBeLessThanOrEqual(50);
        expect(sql).toBe(made.get(String(shape)) ?? sql);
        made.set(String(shape), sql);
      }
    }
    expect(new Set(made.values()).size).toBe(made.size);
  });

  it('answers that are kept, by their bytes, and requests that were made once', () => {
    const memory = new AnswerMemory(1_000_000);
    const known = { ...operationOf('{ ratings { totalCount } }'), isSearch: false, costs: new Map() };
    const answer = { version: '1', body: Buffer.alloc(10_000), known, cost: 1 };
    for (const i of upTo(2_000)) memory.keep(`request ${i}`, answer);
    const kept = upTo(2_000).filter((i) => memory.find(`request ${i}`) !== undefined);
    expect(kept.length * 10_000).toBeLessThanOrEqual(1_000_000);
    expect(kept.length).toBeGreaterThan(80);
    memory.keep('great', { ...answer, body: Buffer.alloc(200_000) });
    expect(memory.find('great')).toBeUndefined();
    expect(memory.isWorthKeeping('asked')).toBe(false);
    expect(memory.isWorthKeeping('asked')).toBe(true);
    for (const i of upTo(6_000)) memory.isWorthKeeping(`once ${i}`);
    expect(memory.isWorthKeeping('asked')).toBe(false);
  });
});
