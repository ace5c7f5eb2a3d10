/** Every code that a `userErrors` entry can carry, with when it is given. The one list. */
export const USER_ERROR_CODES = {
  ALREADY_LINKED: 'The two claims are linked as the same already.',
  ALREADY_PUBLISHED: 'The revision is published already.',
  CHANGE_REQUESTS_OPEN: 'Change requests of a reviewer are still open.',
  CONFLICT:
    'Somebody made another change since it was read. The payload says which version it has now, and by whom.',
  FORBIDDEN: 'The role of the person does not allow the operation.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another request.',
  INVALID: 'A value is missing, too long, or not of the form that the field takes.',
  INCOMPLETE: 'The claim lacks something that the next step needs, such as a rating or a rationale.',
  MOVE_NOT_ALLOWED: 'The verification status does not allow the move.',
  NAME_TAKEN: 'Something else has the name already.',
  NOT_FOUND: 'There is nothing with the id.',
  NOT_PUBLISHED: 'The claim is not published, so there is nothing to correct, retract or withhold.',
  PERSON_DISABLED: 'The person is disabled, or has no role to do it.',
  RATING_RETIRED: 'The rating is retired and cannot be given any more.',
  SELF_APPROVAL: 'The author of the newest revision cannot review it.',
  SIGN_IN_FAILED: 'Address and password do not belong together.',
  SPAN_OUTSIDE_TEXT: 'The span does not lie within the text of the snapshot.',
  TEXT_UNREADABLE: 'The text is empty, too long, or holds characters that no text can have.',
  TOPIC_RETIRED: 'The topic is retired and cannot be given any more.',
  TOPIC_UNKNOWN: 'There is no topic with the id.',
  TWO_KEYS_LIVE: 'The client of the public API has two live keys already.',
  VERDICT_GIVEN: 'The blind verdict was given already, by the person or by two others.',
  VERDICTS_OPEN: 'Two people have to rate the claim first, without seeing each other.',
  VERDICTS_UNWANTED: 'The claim waits for no blind verdicts.',
  WRONG_SOURCE: 'The span lies in a snapshot of another source.',
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;
