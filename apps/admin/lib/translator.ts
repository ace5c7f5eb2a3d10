import { createFormatter, createTranslator } from 'use-intl/core';
import { messages } from '../messages/en.ts';

/** The interface's words, for pages rendered on the server and their titles. */
export function translator<Namespace extends keyof typeof messages>(namespace: Namespace) {
  return createTranslator({ locale: 'en', messages, namespace });
}

/** Numbers and dates as the interface writes them. */
export const formatter = createFormatter({ locale: 'en', timeZone: 'UTC' });
