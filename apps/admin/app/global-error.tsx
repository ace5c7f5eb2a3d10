'use client';

import { MessagesProvider } from '../components/messages-provider.tsx';
import DeskError from './(desk)/error.tsx';
import './globals.css';

/** When even the frame of the page cannot be made. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <MessagesProvider>
          <main>
            <DeskError {...props} />
          </main>
        </MessagesProvider>
      </body>
    </html>
  );
}
