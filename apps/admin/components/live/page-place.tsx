import { eventPlaceOfPage } from '../../lib/event-place.ts';
import { HeardUpTo } from './desk-events.tsx';

/** Says from where on the page has to hear of changes. Stands in a page, beside what shows the data that it has read. */
export function PagePlace() {
  return <HeardUpTo place={eventPlaceOfPage()} />;
}
