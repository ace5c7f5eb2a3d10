import { readFileSync } from 'node:fs';
import type { SmallCase } from './hold-case.ts';

/** Lines of a `retrieval-*` file. */
export interface RetrievalCase {
  readonly claim: string;
  readonly sentences: readonly string[];
  /** Each inner list is one sufficient set of sentence numbers. */
  readonly gold: readonly (readonly number[])[];
}

/** Lines of a `discrepancy-*` file. */
export interface DiscrepancyCase {
  readonly claim: string;
  readonly passage: string;
  readonly label: 'consistent' | 'inconsistent';
  /** What was done to the claim, where the data says so. */
  readonly kind?: readonly string[];
}

/** A whole `match-*` file. */
export interface MatchCases {
  readonly pool: readonly { readonly id: string; readonly text: string; readonly title?: string }[];
  readonly queries: readonly { readonly query: string; readonly gold: readonly string[] }[];
}

/** Lines of a `sentences-*` file. */
export interface SentencesCase {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly ends: readonly number[];
}

/** Lines of a `quotations-*` file. */
export interface QuotationsCase {
  readonly text: string;
  /** UTF-16 offsets; who is quoted is not looked at. */
  readonly quotations: readonly { readonly start: number; readonly end: number }[];
}

export function readRetrieval(path: string): RetrievalCase[] {
  return readLines(path, {
    claim: isString,
    sentences: isListOf(isString),
    gold: isListOf(isListOf(isNumber)),
  });
}

export function readDiscrepancies(path: string): DiscrepancyCase[] {
  return readLines(path, {
    claim: isString,
    passage: isString,
    label: (value) => value === 'consistent' || value === 'inconsistent',
    kind: (value) => value === undefined || isListOf(isString)(value),
  });
}

export function readMatches(path: string): MatchCases {
  const [first, ...rest] = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const where = `${path}, line 1`;
  const { pool } = parse<MatchCases>(first ?? '', { pool: isListOf(isPoolText) }, where);
  const queries = rest.map((line, at) =>
    parse<MatchCases['queries'][number]>(
      line,
      { query: isString, gold: isListOf(isId) },
      `${path}, line ${at + 2}`,
    ),
  );
  return { pool, queries };
}

export function readSentences(path: string): SentencesCase[] {
  return readLines(path, { text: isString, ends: isListOf(isNumber) });
}

export function readQuotations(path: string): QuotationsCase[] {
  return readLines(path, { text: isString, quotations: isListOf(isStretch) });
}

/** A file of small cases, whose name may be any. */
export function readSmallCases(path: string): SmallCase[] {
  return readLines(path, {
    id: isString,
    kind: isString,
    source: isString,
    claim: isString,
    want: isRecord,
  });
}

type Check = (value: unknown) => boolean;

function readLines<Case>(path: string, shape: Record<string, Check>): Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => parse<Case>(line, shape, `${path}, line ${at + 1}`));
}

/** Fails with the place when a line is no JSON object or a field has not the form it should have. */
function parse<Case>(line: string, shape: Record<string, Check>, where: string): Case {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: this is not JSON.`);
  }
  if (!isRecord(value)) throw new Error(`${where}: this is not a JSON object.`);
  for (const [field, check] of Object.entries(shape)) {
    if (!check(value[field]))
      throw new Error(`${where}: the field "${field}" is missing or has another form.`);
  }
  return value as Case;
}

const isString: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isId: Check = (value) => isString(value) || isNumber(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPoolText: Check = (value) => isRecord(value) && isId(value.id) && isString(value.text);
const isStretch: Check = (value) => isRecord(value) && isNumber(value.start) && isNumber(value.end);
