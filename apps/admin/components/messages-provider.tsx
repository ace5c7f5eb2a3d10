'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { messages } from '../messages/en.ts';

/** The interface's words for everything below. They come with the scripts, which browsers keep, not with each page. */
export function MessagesProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
