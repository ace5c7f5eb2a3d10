import Link from 'next/link';
import { listAddress } from '../../components/list/list-address.ts';
import type { QueueQuery } from '../../generated/documents.ts';
import { formatter, translator } from '../../lib/translator.ts';
import styles from './queue.module.css';

export const QUEUE_VIEWS = ['mine', 'waiting', 'late'] as const;

export type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueViewsProps {
  readonly current: QueueView | null;
  readonly counts: QueueQuery['workCounts'];
}

/** What people come to the queue for: all claims, their own, those that wait for them, those that are due. */
export function QueueViews({ current, counts }: QueueViewsProps) {
  const t = translator('queue');
  const views = [
    [null, null],
    ['mine', counts.mine],
    ['waiting', counts.waitingForMe],
    ['late', null],
  ] as const;
  return (
    <nav aria-label={t('views')}>
      <ul className={styles.views}>
        {views.map(([view, count]) => (
          <li key={view ?? 'all'}>
            <Link href={listAddress('/', { view })} aria-current={current === view ? 'true' : undefined}>
              {t(`view.${view ?? 'all'}`)}
              {count !== null && <span className={styles.filterCount}> {formatter.number(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
