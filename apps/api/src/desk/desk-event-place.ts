import type { Request, Response } from 'express';
import type { EventHub } from '../modules/events/event-hub.ts';
import { writePlace } from '../modules/events/event-place.ts';
import type { DeskContext } from '../platform/graphql/desk-context.ts';

/**
 * Says in an answer to somebody signed in, as `Desk-Event-Place`, up to which event things were known before it was
 * made. A stream that goes on from there tells whatever the answer may lack.
 */
export function withEventPlace(hub: EventHub, context: (request: Request) => Promise<DeskContext>) {
  return async (request: Request, response: Response): Promise<DeskContext> => {
    const place = hub.known;
    const made = await context(request);
    if (made.viewer !== null && place !== null) response.set('Desk-Event-Place', writePlace(place));
    return made;
  };
}
