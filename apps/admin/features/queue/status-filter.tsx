import { VERIFICATION_STATUSES, type VerificationStatus } from '@verbatim/shared';
import Link from 'next/link';
import { listAddress } from '../../components/list/list-address.ts';
import { formatter, translator } from '../../lib/translator.ts';
import styles from './queue.module.css';

export interface StatusFilterProps {
  readonly current: VerificationStatus | null;
  readonly counts: ReadonlyMap<VerificationStatus, number>;
  /** The other filters, which stay. */
  readonly kept: Readonly<Record<string, string | null>>;
}

/** The verification statuses as links, each with how many claims it holds. */
export function StatusFilter({ current, counts, kept }: StatusFilterProps) {
  const t = translator('queue');
  const names = translator('verificationStatus');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const link = (status: VerificationStatus | null, name: string, count: number) => (
    <li key={name}>
      <Link
        href={listAddress('/', { ...kept, status })}
        aria-current={current === status ? 'true' : undefined}
        className={styles.filter}
      >
        {name} <span className={styles.filterCount}>{formatter.number(count)}</span>
      </Link>
    </li>
  );
  return (
    <nav aria-label={t('filters')}>
      <ul className={styles.filters}>
        {link(null, t('all'), total)}
        {VERIFICATION_STATUSES.map((status) => link(status, names(status), counts.get(status) ?? 0))}
      </ul>
    </nav>
  );
}
