/** The session is over (ended, expired, person disabled): sign in again. */
export class SignedOutError extends Error {
  readonly digest = 'SIGNED_OUT';
}

/** The API or its database does not answer now. Nothing was changed, as far as the desk can tell. */
export class ApiUnavailableError extends Error {
  readonly digest = 'API_UNAVAILABLE';
}

/** The API answered with an error that nobody expected; `reference` finds it in the API's log. */
export class ApiFailureError extends Error {
  readonly digest: string;

  constructor(
    message: string,
    readonly reference: string | null,
  ) {
    super(message);
    this.digest = `API_FAILURE${reference === null ? '' : `:${reference}`}`;
  }
}
