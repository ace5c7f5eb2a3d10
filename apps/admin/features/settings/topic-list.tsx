'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import formStyles from '../../components/form/form.module.css';
import { NameField } from '../../components/form/name-field.tsx';
import { messageAt } from '../../components/form/problems.ts';
import { OvertakenFields, VersionText } from '../../components/form/two-versions.tsx';
import { useEditedFields } from '../../components/form/use-edited-fields.ts';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Field } from '../../components/ui/field.tsx';
import type { TopicRowFragment } from '../../generated/documents.ts';
import styles from './settings.module.css';
import { createTopic, updateTopic } from './topic.actions.ts';
import { useListAction } from './use-list-action.ts';

/** What claims can be about: made, renamed, retired. A topic that was given once is never taken away. */
export function TopicList({ topics }: { readonly topics: readonly TopicRowFragment[] }) {
  const t = useTranslations('settings.topics');
  const [edited, setEdited] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const { busy, failure, problems, run } = useListAction();

  const save = async (topic: TopicRowFragment | null, { name, description, retired }: TopicFields) => {
    setDone('');
    const result = await run(() =>
      topic
        ? updateTopic({ id: topic.id, version: topic.version, name, description, retired })
        : createTopic({ name, description }),
    );
    if (result.outcome !== 'done') return;
    setEdited(null);
    setDone(t('done', { name: result.value.name }));
  };
  const form = (topic: TopicRowFragment | null) => (
    <TopicForm
      key={topic?.id ?? 'new'}
      topic={topic}
      busy={busy}
      nameError={messageAt(problems, 'name')}
      onSave={(fields) => void save(topic, fields)}
      onCancel={() => setEdited(null)}
    />
  );

  return (
    <>
      {/* Not under a form that is being filled: what is saved must be told apart from what others saved. */}
      {edited === null && <RefreshOn kinds={['TOPIC']} />}
      <ErrorSummary problems={problems} ids={{ name: 'topic-name', description: 'topic-description' }} />
      <FailureNotice failure={failure} />
      <p role="status">{done}</p>
      {topics.length === 0 && edited === null && <EmptyState title={t('emptyTitle')} text={t('empty')} />}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.item}>
            {edited === topic.id ? (
              form(topic)
            ) : (
              <>
                <div className={styles.head}>
                  <strong>
                    <bdi>{topic.name}</bdi>{' '}
                    {topic.retired && <span className={styles.soft}>({t('retired')})</span>}
                  </strong>
                  <Button
                    look="quiet"
                    icon="pencil"
                    aria-label={t('changeOf', { name: topic.name })}
                    onClick={() => setEdited(topic.id)}
                  >
                    {t('change')}
                  </Button>
                </div>
                {topic.description && <p dir="auto">{topic.description}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <div className={styles.item}>{form(null)}</div>
      ) : (
        <div>
          <Button icon="plus" look="primary" onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface TopicFields {
  readonly name: string;
  readonly description: string;
  readonly retired: boolean;
}

interface TopicFormProps {
  readonly topic: TopicRowFragment | null;
  readonly busy: boolean;
  readonly nameError: string | undefined;
  readonly onSave: (fields: TopicFields) => void;
  readonly onCancel: () => void;
}

function TopicForm({ topic, busy, nameError, onSave, onCancel }: TopicFormProps) {
  const t = useTranslations('settings.topics');
  const common = useTranslations('common');
  const saved: TopicFields = {
    name: topic?.name ?? '',
    description: topic?.description ?? '',
    retired: topic?.retired ?? false,
  };
  const { fields, set, overtaken, takeTheirs } = useEditedFields(saved);
  const shown = (name: keyof TopicFields, { [name]: value }: TopicFields) =>
    typeof value === 'boolean' ? (
      common(value ? 'versions.yes' : 'versions.no')
    ) : (
      <VersionText text={value} />
    );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(fields);
  };
  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <OvertakenFields
        parts={overtaken.map((name) => ({
          key: name,
          name: t(name === 'retired' ? 'retire' : name),
          yours: shown(name, fields),
          theirs: shown(name, saved),
          onTake: () => takeTheirs(name),
        }))}
      />
      <NameField
        id="topic-name"
        label={t('name')}
        error={nameError}
        value={fields.name}
        onChange={(value) => set({ name: value })}
      />
      <Field id="topic-description" label={t('description')} mark={common('optional')}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={2}
            maxLength={LIMITS.note}
            value={fields.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      {topic && (
        <label>
          <input
            type="checkbox"
            checked={fields.retired}
            onChange={(event) => set({ retired: event.target.checked })}
          />{' '}
          {t('retire')}
        </label>
      )}
      <FormActions submit={t('save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
