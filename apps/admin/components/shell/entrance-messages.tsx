'use client';

import type { ReactNode } from 'react';
import { MessagesProvider } from '../messages-provider.tsx';
import { entranceMessages } from '../../messages/entrance.ts';

/** The words of the pages for people who are not signed in for everything below. */
export function EntranceMessages({ children }: { readonly children: ReactNode }) {
  return <MessagesProvider messages={entranceMessages}>{children}</MessagesProvider>;
}
