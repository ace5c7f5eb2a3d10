import { PRIORITIES, PUBLICATION_STATUSES } from '@verbatim/shared';
import { translator } from '../../lib/translator.ts';
import styles from './queue.module.css';

export interface QueueFiltersProps {
  readonly publication: string | null;
  readonly priority: string | null;
  readonly topic: string;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

/** Filters of the queue beside its search, sent with it: publication status, priority, topic. */
export function QueueFilters({ publication, priority, topic, topics }: QueueFiltersProps) {
  const t = translator('queue');
  const statuses = translator('publicationStatus');
  const handling = translator('handling');
  const any = (name: string) => `${name}: ${t('any')}`;
  return (
    <>
      <select
        className={styles.select}
        name="publication"
        aria-label={t('publication')}
        defaultValue={publication ?? ''}
      >
        <option value="">{any(t('publication'))}</option>
        {PUBLICATION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {statuses(status)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        name="priority"
        aria-label={t('priority')}
        defaultValue={priority ?? ''}
      >
        <option value="">{any(t('priority'))}</option>
        {PRIORITIES.map((each) => (
          <option key={each} value={each}>
            {handling(`priority.${each}`)}
          </option>
        ))}
      </select>
      {topics.length > 0 && (
        <select className={styles.select} name="topic" aria-label={t('topic')} defaultValue={topic}>
          <option value="">{any(t('topic'))}</option>
          {topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
