import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { MessagesProvider } from '../components/messages-provider.tsx';
import { StyleNonce } from '../components/style-nonce.tsx';
import { translator } from '../lib/translator.ts';
import './globals.css';

export const metadata: Metadata = {
  title: 'Verbatim',
  description: translator('shell')('description'),
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1d2125' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" dir="ltr">
      <head>
        <StyleNonce nonce={nonce} />
      </head>
      <body>
        <MessagesProvider>{children}</MessagesProvider>
      </body>
    </html>
  );
}
