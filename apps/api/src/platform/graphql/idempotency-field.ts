/** Description of the field `idempotencyKey`, the same in every input that has one. */
export const IDEMPOTENCY =
  'Chosen by the client, such as a UUID: the same request with the same key is carried out once, and answered the same.';
