import type { PublicRepository } from '../public.repository.ts';
import type { ClaimMemory, TextKind } from './claim-memory.ts';
import { claimOf, readOutline, type Gap } from './gaps.ts';
import type { PlannedAnswer } from './plan-answer.ts';

/** An answer in the order in which it goes out: texts of PostgreSQL, and claims that are remembered. */
type Parts = readonly (string | Buffer)[];

/**
 * Answers put together from an outline, which the database is asked for each time, and texts of claims, which it is
 * asked for when they are not remembered. What the public may see is for the outline to say: it names editions, and
 * only their texts are filled in.
 */
export class OutlinedAnswers {
  constructor(
    private readonly repository: Pick<PublicRepository, 'answerText' | 'claimTexts'>,
    private readonly memory: ClaimMemory,
  ) {}

  /**
   * The parts of an answer.
   * @returns null when the database had better write the whole: no claims are asked for, few of them are remembered, or
   * one of them changed after the outline was read
   */
  async read({ outline, ...statement }: PlannedAnswer): Promise<Parts | null> {
    if (outline === null || !this.memory.isOn) return null;
    const kinds = outline.texts.map((sql) => this.memory.kindOf(sql));
    if (!kinds.some((kind) => kind.isWorthAsking())) return null;
    const { pieces, gaps } = readOutline(
      await this.repository.answerText({ ...statement, sql: outline.sql }),
    );
    const filled = gaps.map(({ text, edition }) => this.memory.find(kinds[text]!, edition));
    for (const [text, kind] of kinds.entries())
      await this.fill({ text, kind, sql: outline.texts[text]!, gaps, filled });
    return weave(pieces, filled);
  }

  /** Fills the gaps of a kind that are still open. */
  private async fill({
    text,
    kind,
    sql,
    gaps,
    filled,
  }: {
    text: number;
    kind: TextKind;
    sql: string;
    gaps: readonly Gap[];
    filled: (Buffer | undefined)[];
  }): Promise<void> {
    const open = new Map<string, number[]>();
    let wanted = 0;
    for (let i = 0; i < gaps.length; i += 1) {
      const gap = gaps[i]!;
      if (gap.text !== text) continue;
      wanted += 1;
      if (filled[i] === undefined) open.set(gap.edition, [...(open.get(gap.edition) ?? []), i]);
    }
    if (wanted > 0) kind.learn(1 - open.size / wanted);
    if (open.size === 0) return;
    for (const [edition, json] of await this.repository.claimTexts(sql, [...open.keys()].map(claimOf))) {
      if (json === null) continue;
      const kept = this.memory.keep(kind, edition, json);
      for (const i of open.get(edition) ?? []) filled[i] = kept;
    }
  }
}

function weave(pieces: readonly string[], filled: readonly (Buffer | undefined)[]): Parts | null {
  const parts: (string | Buffer)[] = [pieces[0]!];
  for (let i = 0; i < filled.length; i += 1) {
    const text = filled[i];
    if (text === undefined) return null;
    const piece = pieces[i + 1]!;
    parts.push(text, piece === ',' ? COMMA : piece);
  }
  return parts;
}

/** What is mostly between two claims. */
const COMMA = Buffer.from(',');
