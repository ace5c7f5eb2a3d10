import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComponentPages } from '../../features/component-pages/component-pages.tsx';
import { SourceMessages } from '../../features/sources/source-messages.tsx';

export const metadata: Metadata = { title: 'Components · Verbatim' };

export const dynamic = 'force-dynamic';

/** Each part of the interface in each of its states; only where DESK_COMPONENT_PAGES is set, as in the tests. */
export default function ComponentsPage() {
  if (!process.env['DESK_COMPONENT_PAGES']) notFound();
  return (
    <SourceMessages>
      <ComponentPages />
    </SourceMessages>
  );
}
