import {
  ANCHOR_STATES,
  anchorQuote,
  checkQuotations,
  rankSentences,
  type QuotationCheck as CheckedQuotation,
} from '@verbatim/checker';
import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import { badUserInput, notFound } from '../../platform/errors/graphql-errors.ts';
import type { SnapshotRecord } from '../sources/source.records.ts';
import type { SourceService } from '../sources/source.service.ts';
import type { AnchorStateName, DiffOperationName } from './check.enums.ts';
import type { ClaimCheck, QuotationCheck } from './check.type.ts';

/** Bearing sentences that are shown. */
const SENTENCES = 5;
/** Milliseconds for one quotation in one text; what takes longer is UNDETERMINED. */
const BUDGET_MS = 2_000;

/** The checker's word, with authority: the texts come from the database. */
export class CheckService {
  constructor(private readonly sources: SourceService) {}

  /**
   * Checks the words of a claim against a snapshot.
   * @throws GraphQLError NOT_FOUND, BAD_USER_INPUT
   */
  async claim({ text, snapshotId }: { text: string; snapshotId: string }): Promise<ClaimCheck> {
    if (findUnstorable(text) !== null)
      throw badUserInput('The claim holds a character that no text can have.');
    if (codePointLength(text) > LIMITS.claimText) {
      throw badUserInput(
        `The claim is too long: ${LIMITS.claimText.toLocaleString('en')} characters are the most.`,
      );
    }
    const snapshot = await this.sources.findSnapshot(snapshotId);
    if (snapshot === null) throw notFound('There is no snapshot with this id.');
    const { opened } = await this.sources.openText(snapshot);
    return {
      quotations: await this.quotations({ text, snapshots: [snapshot] }),
      sentences: rankSentences(text, opened, { limit: SENTENCES }).map((sentence) => ({
        ...sentence,
        text: opened.slice(sentence.start, sentence.end),
      })),
    };
  }

  /** Each quotation in a text, against several snapshots: the best that any of them has for it. */
  async quotations({
    text,
    snapshots,
  }: {
    text: string;
    snapshots: readonly SnapshotRecord[];
  }): Promise<QuotationCheck[]> {
    const perSnapshot: QuotationCheck[][] = [];
    for (const snapshot of snapshots) {
      const { opened } = await this.sources.openText(snapshot);
      perSnapshot.push(
        checkQuotations(text, opened, { budgetMs: BUDGET_MS }).map((checked) => toCheck(checked, snapshot)),
      );
    }
    const [first = [], ...others] = perSnapshot;
    return first.map((check, index) => others.reduce((best, each) => better(best, each[index]!), check));
  }

  /** How the words of a span stand in the newest snapshot of their source. */
  async anchorState(span: {
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    end: number;
    snapshot: SnapshotRecord;
  }): Promise<AnchorStateName> {
    const newest = await this.sources.newestSnapshot(span.snapshot.sourceId);
    const { opened } = await this.sources.openText(newest);
    if (newest.id === span.snapshot.id && opened.slice(span.start, span.end) === span.exact) return 'EXACT';
    return anchorQuote(opened, span, { budgetMs: BUDGET_MS }).state;
  }
}

function toCheck({ quotation, anchor }: CheckedQuotation, snapshot: SnapshotRecord): QuotationCheck {
  const span = anchor.spans[0] ?? null;
  return {
    start: quotation.start,
    end: quotation.end,
    text: quotation.text,
    state: anchor.state,
    snapshot: span === null ? null : snapshot,
    span,
    diff: anchor.diff.map(({ op, text }) => ({ op: op.toUpperCase() as DiffOperationName, text })),
    changes: anchor.changes,
  };
}

function better(one: QuotationCheck, other: QuotationCheck): QuotationCheck {
  return ANCHOR_STATES.indexOf(other.state) < ANCHOR_STATES.indexOf(one.state) ? other : one;
}
