import type { KeyObject } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { EventService } from '../modules/events/event.service.ts';
import type { PeopleService } from '../modules/people/people.service.ts';
import { unauthenticated } from '../platform/errors/graphql-errors.ts';
import { maskError } from '../platform/errors/mask-error.ts';
import { deskContext } from './desk-context.ts';

interface Parts {
  readonly events: EventService;
  readonly people: PeopleService;
  readonly publicKey: KeyObject;
  readonly logger: Logger;
}

/** `GET /desk/events`: the stream of changes, for the person that the desk's token names. */
export function deskEventsRoute({ events, people, publicKey, logger }: Parts): RequestHandler {
  const contextOf = deskContext(people, publicKey);
  return async (request: Request, response) => {
    try {
      const { viewer } = await contextOf(request);
      if (viewer === null) throw unauthenticated('TOKEN');
      await events.stream(response, viewer, request.get('last-event-id') ?? null);
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const { message, extensions } = maskError(error, logger);
      const { http, ...shown } = extensions as { http?: { status?: number } };
      response.status(http?.status ?? 500).json({ errors: [{ message, extensions: shown }] });
    }
  };
}
