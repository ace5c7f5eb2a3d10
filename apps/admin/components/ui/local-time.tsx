'use client';

import { useSyncExternalStore } from 'react';
import { useFormatter, useTranslations } from 'use-intl';

/**
 * A moment, in the reader's own time zone once the browser has taken over and in UTC (which it then says) before.
 * @param at ISO 8601
 */
export function LocalTime({ at }: { readonly at: string }) {
  const format = useFormatter();
  const t = useTranslations('common');
  const zone = useSyncExternalStore(subscribeToNothing, browserZone, serverZone);
  const shown = format.dateTime(new Date(at), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone ?? 'UTC',
  });
  return <time dateTime={at}>{zone === null ? t('utcTime', { time: shown }) : shown}</time>;
}

const subscribeToNothing = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => null;
