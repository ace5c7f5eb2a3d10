/** Every code that a `userErrors` entry can carry, with when it is given. The one list. */
export const USER_ERROR_CODES = {
  ALREADY_PUBLISHED: 'The revision is published already.',
  CONFLICT: 'Somebody changed the claim since it was read. The payload carries the current version.',
  FORBIDDEN: 'The role of the person does not allow the operation.',
  INVALID: 'A value is missing, too long, or not of the form that the field takes.',
  INCOMPLETE: 'The claim lacks something that the next step needs, such as a rating or a rationale.',
  MOVE_NOT_ALLOWED: 'The verification status does not allow the move.',
  NOT_FOUND: 'There is nothing with the id.',
  NOT_PUBLISHED: 'The claim is not published, so there is nothing to correct, retract or withhold.',
  RATING_RETIRED: 'The rating is retired and cannot be given any more.',
  SELF_APPROVAL: 'The author of the newest revision cannot review it.',
  SIGN_IN_FAILED: 'Address and password do not belong together.',
  SPAN_OUTSIDE_TEXT: 'The span does not lie within the text of the snapshot.',
  TEXT_UNREADABLE: 'The text is empty, too long, or holds characters that no text can have.',
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;
