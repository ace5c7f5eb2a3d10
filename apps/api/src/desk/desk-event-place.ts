import type { RequestHandler } from 'express';
import type { EventHub } from '../modules/events/event-hub.ts';
import { writePlace } from '../modules/events/event-place.ts';

/**
 * Says in an answer, as `Desk-Event-Place`, up to which event things were known before it was made. A stream that goes
 * on from there tells whatever the answer may lack.
 */
export function deskEventPlace(hub: EventHub): RequestHandler {
  return (_request, response, next) => {
    if (hub.known !== null) response.set('Desk-Event-Place', writePlace(hub.known));
    next();
  };
}
