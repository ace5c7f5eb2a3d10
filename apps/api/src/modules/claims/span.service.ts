import { describeSpan } from '@verbatim/checker';
import { UserErrorException, type UserErrorEntry } from '../../platform/errors/user-errors.ts';
import type { SnapshotRecord } from '../sources/source.records.ts';
import { unknownSource, type SourceService } from '../sources/source.service.ts';
import type { ClaimContent } from './claim.fields.ts';
import type { AppearanceDraft, EvidenceDraft, SpanDraft } from './revision-draft.ts';

interface SpanInput {
  readonly snapshotId: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of spans, and refuses spans that have none. */
export class SpanService {
  constructor(private readonly sources: SourceService) {}

  /** @throws UserErrorException NOT_FOUND, SPAN_OUTSIDE_TEXT; INVALID for the same words twice */
  async evidence(inputs: NonNullable<ClaimContent['evidence']>): Promise<EvidenceDraft[]> {
    const described = await this.describe(
      inputs.map((span, at) => ({ span, field: `input.evidence.${at}` })),
    );
    const places = described.map(({ draft: { snapshotId, start, end } }) => `${snapshotId} ${start} ${end}`);
    const twice = places.findIndex((place, at) => places.indexOf(place) < at);
    if (twice >= 0) {
      throw new UserErrorException({
        code: 'INVALID',
        field: `input.evidence.${twice}`,
        message: 'The same words are attached twice. Keep one of them.',
      });
    }
    return inputs.map(({ stance, note }, at) => ({ span: described[at]!.draft, stance, note: note ?? '' }));
  }

  /** @throws UserErrorException NOT_FOUND, SPAN_OUTSIDE_TEXT; WRONG_SOURCE for a span of another source */
  async appearances(inputs: NonNullable<ClaimContent['appearances']>): Promise<AppearanceDraft[]> {
    const drafts: AppearanceDraft[] = [];
    for (const [at, { sourceId, url, span }] of inputs.entries()) {
      const field = `input.appearances.${at}`;
      if (sourceId != null && (await this.sources.find(sourceId)) === null)
        throw unknownSource(`${field}.sourceId`);
      const [place] = span == null ? [] : await this.describe([{ span, field: `${field}.span` }]);
      const spanSource = place?.snapshot.sourceId ?? null;
      if (sourceId != null && spanSource !== null && sourceId.toLowerCase() !== spanSource) {
        throw new UserErrorException({
          code: 'WRONG_SOURCE',
          field: `${field}.span`,
          message: 'The span lies in a snapshot of another source. Choose words of the source that is named.',
        });
      }
      drafts.push({ sourceId: sourceId ?? spanSource, url: url ?? null, span: place?.draft ?? null });
    }
    return drafts;
  }

  /**
   * The words of one span.
   * @throws UserErrorException NOT_FOUND, SPAN_OUTSIDE_TEXT
   */
  async one(span: SpanInput, field: string): Promise<SpanDraft> {
    return (await this.describe([{ span, field }]))[0]!.draft;
  }

  private async describe(
    inputs: readonly { span: SpanInput; field: string }[],
  ): Promise<{ draft: SpanDraft; snapshot: SnapshotRecord }[]> {
    const snapshots = await this.sources.findSnapshots(inputs.map(({ span }) => span.snapshotId));
    const problems: UserErrorEntry[] = [];
    const found = inputs.flatMap(({ span, field }) => {
      const snapshot = snapshots.get(span.snapshotId.toLowerCase());
      const problem = problemOf(span, snapshot);
      if (problem !== null) problems.push({ ...problem, field });
      return problem === null && snapshot !== undefined ? [{ span, snapshot }] : [];
    });
    if (problems.length > 0) throw new UserErrorException(...problems);
    const described: { draft: SpanDraft; snapshot: SnapshotRecord }[] = [];
    for (const { span, snapshot } of found) {
      const { opened } = await this.sources.openText(snapshot);
      const { start, end, exact, prefix, suffix } = describeSpan(opened, span.start, span.end);
      const whole = {
        prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ''),
        suffix: suffix.replace(/[\uD800-\uDBFF]$/, ''),
      };
      described.push({ snapshot, draft: { snapshotId: snapshot.id, start, end, exact, ...whole } });
    }
    return described;
  }
}

function problemOf(
  { start, end }: SpanInput,
  snapshot: SnapshotRecord | undefined,
): Pick<UserErrorEntry, 'code' | 'message'> | null {
  if (snapshot === undefined) return { code: 'NOT_FOUND', message: 'There is no snapshot with this id.' };
  if (start >= 0 && start < end && end <= snapshot.length) return null;
  return {
    code: 'SPAN_OUTSIDE_TEXT',
    message: `The span from ${start} to ${end} does not lie within the text, which has ${snapshot.length} characters. Select the words again.`,
  };
}
