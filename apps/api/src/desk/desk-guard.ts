import type { Logger } from 'pino';
import type { MiddlewareFn } from 'type-graphql';
import { actAs } from '../platform/acting.ts';
import { refusalOf } from '../platform/actor.ts';
import { forbidden, unauthenticated } from '../platform/errors/graphql-errors.ts';
import { maskError } from '../platform/errors/mask-error.ts';
import type { DeskContext } from '../platform/graphql/desk-context.ts';
import { allows, ruleOf } from './desk-rules.ts';

/**
 * Gives a field only to those whom its rule allows, whatever a resolver forgets, and runs root fields as the
 * person who asks. A mutation that is refused answers with its payload, as every refusal does.
 */
export const deskGuard: MiddlewareFn<DeskContext> = async ({ context, info }, next): Promise<unknown> => {
  const { viewer } = context;
  const rule = ruleOf(`${info.parentType.name}.${info.fieldName}`);
  if (allows(rule, viewer?.role ?? null)) {
    const isRoot = info.path.prev === undefined;
    return isRoot && viewer !== null ? actAs(viewer.id, next) : next();
  }
  if (viewer === null) throw unauthenticated('TOKEN');
  if (info.parentType.name === 'Mutation' && rule !== undefined) {
    return { userErrors: refusalOf(viewer).userErrors };
  }
  throw forbidden('Your role does not allow this. Ask somebody whose role does.');
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
