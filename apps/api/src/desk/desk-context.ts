import type { KeyObject } from 'node:crypto';
import type { Request } from 'express';
import type { PeopleService } from '../modules/people/people.service.ts';
import { unauthenticated } from '../platform/errors/graphql-errors.ts';
import type { DeskContext } from '../platform/graphql/desk-context.ts';
import { readDeskToken } from './desk-token.ts';

/**
 * Makes the context of a request to the desk schema: who the token says it is, as the database knows them now.
 * @throws GraphQLError UNAUTHENTICATED, answered with 401
 */
export function deskContext(people: PeopleService, publicKey: KeyObject) {
  return async (request: Request): Promise<DeskContext> => {
    const token = await readDeskToken(request.headers.authorization, publicKey);
    if (token === null) throw unauthenticated('TOKEN');
    const { session, address } = token;
    if (session === null) return { viewer: null, address };
    const viewer = await people.findViewer(session);
    if (viewer === null) throw unauthenticated('SESSION_ENDED');
    return { viewer, address };
  };
}
