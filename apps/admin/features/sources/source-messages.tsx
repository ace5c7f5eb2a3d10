'use client';

import type { ReactNode } from 'react';
import { MessagesProvider } from '../../components/messages-provider.tsx';
import { sourceMessages } from '../../messages/sources.ts';

/** The words of the pages of sources for everything below. */
export function SourceMessages({ children }: { readonly children: ReactNode }) {
  return <MessagesProvider messages={sourceMessages}>{children}</MessagesProvider>;
}
