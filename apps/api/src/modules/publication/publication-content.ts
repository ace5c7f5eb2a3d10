import { linkToWords } from '@verbatim/shared';
import type { AnchorStateName } from '../check/check.enums.ts';
import type { EvidenceRecord, RevisionRecord } from '../claims/claim.records.ts';
import type { SourceRecord } from '../sources/source.records.ts';

/** What is gathered beside the revision before it can be published. */
export interface PublishedParts {
  /** Every source that evidence lies in or the claim appeared in, by id. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** How the words of each piece of evidence stand now, by its id. */
  readonly anchorStates: ReadonlyMap<string, AnchorStateName>;
}

export type PublicationContent = ReturnType<typeof publicationContent>;

/**
 * All that the public is served of an approved revision: complete in itself, so that no later change of a source, a
 * claimant or a rating changes what was published. The database keeps it as it is given here.
 */
export function publicationContent(revision: RevisionRecord, { sources, anchorStates }: PublishedParts) {
  const { text, language, claimant, claimedOn, rating, rationale, topics, evidence, appearances } = revision;
  const evidenceSourceIds = [...new Set(evidence.map(({ span }) => span.snapshot.sourceId))];
  return {
    id: revision.claimId,
    text,
    language,
    claimant: claimant === null ? null : { id: claimant.id, name: claimant.name },
    claimedOn: day(claimedOn),
    rating: ratingContent(rating),
    rationale,
    topics: topics.map(({ topic: { id, name, slug } }) => ({ id, name, slug })),
    sources: evidenceSourceIds.map((id) => sourceContent(sources.get(id)!)),
    evidence: evidence.map((each) => ({
      id: each.id,
      stance: each.stance,
      anchorState: anchorStates.get(each.id)!,
      selector: selector(each.span),
      linkToWords: linkInto(sources.get(each.span.snapshot.sourceId)!, each.span),
      sourceId: each.span.snapshot.sourceId,
      note: each.note,
      snapshotSha256: each.span.snapshot.sha256,
    })),
    appearances: appearances.map(({ url, source, span }) => ({
      url: url ?? source?.url ?? null,
      source: source === null ? null : sourceContent(source),
      selector: span === null ? null : selector(span),
      snapshotSha256: span === null ? null : span.snapshot.sha256,
    })),
  };
}

function ratingContent(rating: RevisionRecord['rating']) {
  if (rating === null) return null;
  const { key, name, value, colour, icon, explanation, scale } = rating;
  return { key, name, value, colour, icon, explanation, scale: scale.name };
}

function sourceContent({ id, kind, title, publisher, url, language, publishedOn }: SourceRecord) {
  return { id, kind, title, publisher, url, language, publishedOn: day(publishedOn) };
}

function linkInto({ url }: SourceRecord, span: EvidenceRecord['span']): string | null {
  return url === null ? null : linkToWords(url, span);
}

function selector({ exact, prefix, suffix, start, end }: EvidenceRecord['span']) {
  return { exact, prefix, suffix, start, end };
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
