import { PRIORITIES, PUBLICATION_STATUSES, may } from '@verbatim/shared';
import type { QueueQuery } from '../../generated/documents.ts';
import { translator } from '../../lib/translator.ts';
import { QUEUE_SORTS, type QueueSort } from './queue-order.ts';
import styles from './queue.module.css';

export interface QueueFiltersProps {
  readonly publication: string | null;
  readonly priority: string | null;
  readonly topic: string;
  readonly topics: QueueQuery['topics'];
  readonly assignee: string;
  readonly people: QueueQuery['people'];
  readonly sort: QueueSort | null;
}

/** Filters of the queue beside its search, sent with it: publication status, priority, topic, person; and its order. */
export function QueueFilters({
  publication,
  priority,
  topic,
  topics,
  assignee,
  people,
  sort,
}: QueueFiltersProps) {
  const t = translator('queue');
  const statuses = translator('publicationStatus');
  const handling = translator('handling');
  const workers = people.filter(({ id, role }) => may(role, 'claim.edit') || id === assignee);
  return (
    <>
      <Filter
        name="publication"
        label={t('publication')}
        value={publication}
        options={PUBLICATION_STATUSES.map((status) => [status, statuses(status)])}
      />
      <Filter
        name="priority"
        label={t('priority')}
        value={priority}
        options={PRIORITIES.map((each) => [each, handling(`priority.${each}`)])}
      />
      {topics.length > 0 && (
        <Filter
          name="topic"
          label={t('topic')}
          value={topic}
          options={topics.map(({ id, name }) => [id, name])}
        />
      )}
      <Filter
        name="assignee"
        label={t('assignee')}
        value={assignee}
        options={workers.map(({ id, name }) => [id, name])}
      />
      <select className={styles.select} name="sort" aria-label={t('sort')} defaultValue={sort ?? ''}>
        {QUEUE_SORTS.map((each, at) => (
          <option key={each} value={at === 0 ? '' : each}>
            {t(`sortBy.${each}`)}
          </option>
        ))}
      </select>
    </>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One choice among all or one. */
function Filter({ name, label, value, options }: FilterProps) {
  return (
    <select className={styles.select} name={name} aria-label={label} defaultValue={value ?? ''}>
      <option value="">{`${label}: ${translator('queue')('any')}`}</option>
      {options.map(([each, title]) => (
        <option key={each} value={each}>
          {title}
        </option>
      ))}
    </select>
  );
}
