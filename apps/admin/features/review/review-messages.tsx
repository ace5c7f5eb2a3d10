'use client';

import type { ReactNode } from 'react';
import { MessagesProvider } from '../../components/messages-provider.tsx';
import { reviewMessages } from '../../messages/review.ts';

/** The words of the pages of claims for everything below. */
export function ReviewMessages({ children }: { readonly children: ReactNode }) {
  return <MessagesProvider messages={reviewMessages}>{children}</MessagesProvider>;
}
