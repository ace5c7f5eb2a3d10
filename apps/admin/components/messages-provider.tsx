'use client';

import type { ReactNode } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import { everywhere } from '../messages/everywhere.ts';

export interface MessagesProviderProps {
  /** Words of a part of the desk, which must have those of every page too; without them it is those alone. */
  readonly messages?: Partial<Messages>;
  readonly children: ReactNode;
}

/** The interface's words for everything below. They come with the scripts, which browsers keep, not with each page. */
export function MessagesProvider({ messages = everywhere, children }: MessagesProviderProps) {
  return (
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
