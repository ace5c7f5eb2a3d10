import queue from './en/queue.json';
import { entranceMessages } from './entrance.ts';
import { reviewMessages } from './review.ts';
import { settingsMessages } from './settings.ts';
import { sourceMessages } from './sources.ts';

/**
 * Every word of the interface in English, by the part that says it. Pages rendered on the server have them all; the
 * scripts of a page have those of its part.
 */
export const messages = {
  ...entranceMessages,
  ...reviewMessages,
  ...settingsMessages,
  ...sourceMessages,
  queue,
};
