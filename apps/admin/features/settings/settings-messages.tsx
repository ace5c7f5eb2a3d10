'use client';

import type { ReactNode } from 'react';
import { MessagesProvider } from '../../components/messages-provider.tsx';
import { settingsMessages } from '../../messages/settings.ts';

/** The words of the settings for everything below. */
export function SettingsMessages({ children }: { readonly children: ReactNode }) {
  return <MessagesProvider messages={settingsMessages}>{children}</MessagesProvider>;
}
