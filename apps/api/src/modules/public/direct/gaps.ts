import { SqlText } from './sql-text.ts';

/** What begins and ends a gap. JSON has it in escaped form only, so that no answer holds it elsewhere. */
const EDGE = '\u001F';

/**
 * SQL for the edition of a row `c` of `public_claims`, of type text: the claim's id, and what tells each state of its
 * row from every other. `xmin` is the transaction that wrote the row; its numbers come again after some billions, but
 * not with the same time of change.
 */
export const EDITION = `c.id || '.' || c.xmin || '.' || (date_part('epoch', c.updated_at) * 1000)::bigint`;

/** The places in a statement's answer where texts of claims belong. */
export class Gaps {
  /** SQL of the texts, over rows `c` of `public_claims`. */
  readonly texts: string[] = [];

  /**
   * SQL of a gap.
   * @param text what belongs there
   * @param edition SQL of the claim's edition
   */
  add(text: SqlText, edition: string): SqlText {
    this.texts.push(text.toString());
    return new SqlText()
      .literal(`${EDGE}${this.texts.length - 1}:`)
      .sql(edition)
      .literal(EDGE);
  }
}

/** A gap as it stands in an outline. */
export interface Gap {
  /** Which of the statement's texts belongs here. */
  readonly text: number;
  readonly edition: string;
}

/** Takes an outline apart. Before each gap and after the last there is a piece, though it be empty. */
export function readOutline(outline: string): { pieces: string[]; gaps: Gap[] } {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  const parts = outline.split(EDGE);
  for (let i = 0; i < parts.length; i += 2) {
    if (i > 0) {
      const gap = parts[i - 1]!;
      const colon = gap.indexOf(':');
      gaps.push({ text: Number(gap.slice(0, colon)), edition: gap.slice(colon + 1) });
    }
    pieces.push(parts[i]!);
  }
  return { pieces, gaps };
}

/** The id of the claim that an edition is of. */
export function claimOf(edition: string): string {
  return edition.slice(0, edition.indexOf('.'));
}
