import 'server-only';
import { isLater } from '@verbatim/shared';
import { cache } from 'react';

/** Up to which event the answers are known that the page was made of so far. */
const known = cache((): { place: string | null } => ({ place: null }));

/** Takes note of the place that an answer of the API came with: the earliest holds for the whole page. */
export function noteEventPlace(place: string | null): void {
  const page = known();
  if (place !== null && (page.place === null || isLater(page.place, place))) page.place = place;
}

/** The place from which on a page that is being made has to hear of changes; null when it is not known. */
export function eventPlaceOfPage(): string | null {
  return known().place;
}
