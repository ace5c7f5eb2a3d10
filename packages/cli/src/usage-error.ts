/** The command was called in a way it cannot serve: the message says what to do. Ends the process with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
