import type { Logger } from 'pino';
import type { MiddlewareFn } from 'type-graphql';
import { actAs } from '../platform/acting.ts';
import { unauthenticated } from '../platform/errors/graphql-errors.ts';
import { maskError } from '../platform/errors/mask-error.ts';
import type { DeskContext } from '../platform/graphql/desk-context.ts';

/** Every operation of the desk wants somebody signed in, but these. */
const OPEN: ReadonlySet<string> = new Set(['signIn']);

/**
 * Refuses root fields to a request that nobody is signed in for, whatever a resolver forgets; and runs them as the
 * person who is.
 */
export const deskGuard: MiddlewareFn<DeskContext> = ({ context, info }, next) => {
  const isRoot = info.path.prev === undefined;
  if (isRoot && context.viewer === null && !OPEN.has(info.fieldName)) throw unauthenticated('TOKEN');
  return isRoot && context.viewer !== null ? actAs(context.viewer.id, next) : next();
};

/** Gives every error of a resolver its public form, with the HTTP status that it stands for. */
export function maskErrors(logger: Logger): MiddlewareFn<DeskContext> {
  return async (_field, next): Promise<unknown> => {
    try {
      return await next();
    } catch (error) {
      throw maskError(error, logger);
    }
  };
}
