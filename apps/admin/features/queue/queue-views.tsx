import { type Role, may } from '@verbatim/shared';
import Link from 'next/link';
import { listAddress } from '../../components/list/list-address.ts';
import { translator } from '../../lib/translator.ts';
import styles from './queue.module.css';

export const QUEUE_VIEWS = ['mine', 'waiting', 'late'] as const;

export type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueViewsProps {
  readonly current: QueueView | null;
  readonly role: Role;
}

/** What people come to the queue for: all claims, their own, those that wait for them, those that are due. */
export function QueueViews({ current, role }: QueueViewsProps) {
  const t = translator('queue');
  const offered = QUEUE_VIEWS.filter((view) => view !== 'waiting' || may(role, 'claim.review'));
  return (
    <nav aria-label={t('views')}>
      <ul className={styles.views}>
        {([null, ...offered] as const).map((view) => (
          <li key={view ?? 'all'}>
            <Link href={listAddress('/', { view })} aria-current={current === view ? 'true' : undefined}>
              {t(`view.${view ?? 'all'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
