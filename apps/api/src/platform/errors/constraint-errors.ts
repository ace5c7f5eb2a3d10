import type { UserErrorEntry } from './user-errors.ts';
import { UserErrorException } from './user-errors.ts';
import { refusedBy } from './database-errors.ts';

/**
 * What a person is told when a rule of the database refuses a change: by the rule's name, which is that of a constraint
 * or of `refuse()` in prisma/sql. The rules themselves stand in the database alone.
 */
const SENTENCES: Readonly<Record<string, UserErrorEntry>> = {
  api_keys_two_live: {
    code: 'TWO_KEYS_LIVE',
    field: 'input.client',
    message: 'The client has two live keys already. Revoke the one that it no longer uses.',
  },
  blind_verdicts_revision_id_person_id_key: {
    code: 'VERDICT_GIVEN',
    field: null,
    message: 'You have given your verdict. Wait for the other one, or look at both.',
  },
  blind_verdicts_two: {
    code: 'VERDICT_GIVEN',
    field: null,
    message: 'Two others have given their verdicts. Look at both.',
  },
  blind_verdicts_wanted: {
    code: 'VERDICTS_UNWANTED',
    field: null,
    message: 'The claim waits for no blind verdicts. Rate it in a revision, or ask for blind verdicts first.',
  },
  claim_revisions_after_blind_verdicts: {
    code: 'VERDICTS_OPEN',
    field: 'input.ratingId',
    message:
      'Two people are to rate this claim without seeing each other first. Leave the rating out until both have, or do without blind verdicts.',
  },
  claim_revisions_as_shown: {
    code: 'INVALID',
    field: 'input.proposes',
    message:
      'What was withheld can be published again only as it was. Restore the published revision, or propose a correction.',
  },
  claims_blind_before_rated: {
    code: 'MOVE_NOT_ALLOWED',
    field: 'input.wanted',
    message: 'The newest revision has a rating, which whoever rates would see. Take the rating away first.',
  },
  claims_changes_made: {
    code: 'CHANGE_REQUESTS_OPEN',
    field: null,
    message: 'Change requests of a reviewer are still open. Resolve each of them first.',
  },
  claims_review_something_new: {
    code: 'ALREADY_PUBLISHED',
    field: null,
    message:
      'The newest revision is published already. Change something first, as a correction or a retraction.',
  },
  claims_review_something_whole: {
    code: 'INCOMPLETE',
    field: null,
    message: 'The claim lacks a rating or a rationale. Rate it and say why before it is reviewed.',
  },
  publications_newest_approved: {
    code: 'MOVE_NOT_ALLOWED',
    field: null,
    message:
      'Only an approved claim can be published. In review, somebody else approves what each person wrote.',
  },
  publications_once: {
    code: 'ALREADY_PUBLISHED',
    field: null,
    message:
      'This revision is published already. To change what readers see, write a correction or a retraction.',
  },
  reviews_changes_made: {
    code: 'CHANGE_REQUESTS_OPEN',
    field: null,
    message: 'Change requests of a reviewer are still open. Resolve each of them first.',
  },
  reviews_of_another: {
    code: 'SELF_APPROVAL',
    field: null,
    message:
      'You alone wrote what is new in this claim, so somebody else has to review it, whatever your role.',
  },
  withholdings_of_published: {
    code: 'NOT_PUBLISHED',
    field: null,
    message: 'Only what is published or corrected can be withheld.',
  },
};

/** What a person is told of a rule of the database, or null for one that people cannot meet. */
export function sentenceOf(rule: string): UserErrorEntry | null {
  return SENTENCES[rule] ?? null;
}

/** @returns what to tell a person, or null when no rule that people can meet refused the change */
export function userErrorOf(error: unknown): UserErrorException | null {
  const entry = sentenceOf(refusedBy(error) ?? '');
  return entry === null ? null : new UserErrorException(entry);
}
