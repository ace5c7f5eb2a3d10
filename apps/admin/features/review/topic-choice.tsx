'use client';

import { useTranslations } from 'use-intl';
import styles from './topic-choice.module.css';

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly retired: boolean;
}

export interface TopicChoiceProps {
  readonly topics: readonly Topic[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** What a claim is about. A retired topic is offered only where it is given already. */
export function TopicChoice({ topics, value, onChange, error }: TopicChoiceProps) {
  const t = useTranslations('claim');
  const offered = topics.filter(({ id, retired }) => !retired || value.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset id="topicIds" tabIndex={-1} aria-describedby={error ? 'topics-error' : undefined}>
      <legend className={styles.legend}>{t('topics')}</legend>
      <div className={styles.topics}>
        {offered.map(({ id, name }) => (
          <label key={id} className={styles.topic}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, id] : value.filter((each) => each !== id))
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
      {error && (
        <p className={styles.error} id="topics-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The names of topics, as a line. */
export function namesOf(topics: readonly Topic[], ids: readonly string[]): string {
  return topics
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
