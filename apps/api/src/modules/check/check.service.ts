import {
  ANCHOR_STATES,
  anchorQuote,
  checkQuotations,
  compareWithText,
  rankSentences,
  type Span,
  type QuotationCheck as CheckedQuotation,
} from '@verbatim/checker';
import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import { badUserInput, notFound } from '../../platform/errors/graphql-errors.ts';
import type { SnapshotRecord } from '../sources/source.records.ts';
import type { SourceService } from '../sources/source.service.ts';
import type { AnchorStateName, DiffOperationName } from './check.enums.ts';
import type { ClaimCheck, Finding, QuotationCheck } from './check.type.ts';

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
  async claim({
    text,
    snapshotId,
    claimedOn,
  }: {
    text: string;
    snapshotId: string;
    claimedOn: string | null;
  }): Promise<ClaimCheck> {
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
      findings: await this.findings({ text, claimedOn, snapshots: [{ snapshot }] }),
    };
  }

  /**
   * Where a claim differs from snapshots, each by itself: from the sentences that the given spans touch, or, without
   * spans, from those that bear on it. Dates count from the day the source was published and the claim made.
   */
  async findings({
    text,
    claimedOn,
    snapshots,
  }: {
    text: string;
    claimedOn: string | null;
    snapshots: readonly { readonly snapshot: SnapshotRecord; readonly within?: readonly Span[] }[];
  }): Promise<Finding[]> {
    const sources = await this.sources.byIds(snapshots.map(({ snapshot }) => snapshot.sourceId));
    const found: Finding[] = [];
    for (const { snapshot, within } of snapshots) {
      const { opened } = await this.sources.openText(snapshot);
      const publishedOn = sources.get(snapshot.sourceId)?.publishedOn;
      const findings = compareWithText(text, opened, {
        ...(within && { within }),
        ...(claimedOn !== null && { claimedAt: claimedOn }),
        ...(publishedOn && { publishedAt: publishedOn.toISOString() }),
      });
      found.push(...findings.map((finding) => ({ ...finding, snapshot })));
    }
    return found;
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
