'use client';

import { PRIORITIES, type Priority, type Role, may } from '@verbatim/shared';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import formStyles from '../../components/form/form.module.css';
import { Button } from '../../components/ui/button.tsx';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { Field } from '../../components/ui/field.tsx';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import styles from './claim-handling.module.css';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface Handling {
  readonly assigneeId: string | null;
  /** YYYY-MM-DD, or empty. */
  readonly dueOn: string;
  readonly priority: Priority;
}

export interface ClaimHandlingProps {
  readonly claim: ClaimDetailFragment;
  readonly people: readonly Colleague[];
  readonly personId: string;
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly onChange: (handling: Handling) => void;
}

/** Who works on the claim, until when, and how soon. */
export function ClaimHandling({ claim, people, personId, mayChange, busy, onChange }: ClaimHandlingProps) {
  const t = useTranslations('handling');
  const [isOpen, setOpen] = useState(false);
  const now: Handling = {
    assigneeId: claim.assignee?.id ?? null,
    dueOn: claim.dueOn ?? '',
    priority: claim.priority,
  };
  return (
    <section className={styles.handling} aria-label={t('title')}>
      <p className={styles.facts}>
        <span>{claim.assignee ? t('assignedTo', { name: claim.assignee.name }) : t('unassigned')}</span>
        {claim.dueOn && (
          <span>
            {t('due')} <CalendarDate date={claim.dueOn} />
          </span>
        )}
        {claim.priority !== 'NORMAL' && <strong>{t(`priority.${claim.priority}`)}</strong>}
      </p>
      {mayChange && !isOpen && (
        <span className={styles.buttons}>
          {now.assigneeId !== personId && (
            <Button look="quiet" disabled={busy} onClick={() => onChange({ ...now, assigneeId: personId })}>
              {t('takeIt')}
            </Button>
          )}
          <Button look="quiet" icon="pencil" onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        </span>
      )}
      {isOpen && (
        <HandlingForm
          now={now}
          people={people}
          busy={busy}
          onCancel={() => setOpen(false)}
          onSave={(handling) => {
            setOpen(false);
            onChange(handling);
          }}
        />
      )}
    </section>
  );
}

interface HandlingFormProps {
  readonly now: Handling;
  readonly people: readonly Colleague[];
  readonly busy: boolean;
  readonly onSave: (handling: Handling) => void;
  readonly onCancel: () => void;
}

function HandlingForm({ now, people, busy, onSave, onCancel }: HandlingFormProps) {
  const t = useTranslations('handling');
  const common = useTranslations('common');
  const [wanted, setWanted] = useState(now);
  return (
    <div className={styles.form}>
      <div className={formStyles.row}>
        <Field id="assignee" label={t('assignee')}>
          {(control) => (
            <select
              {...control}
              value={wanted.assigneeId ?? ''}
              onChange={(event) => setWanted({ ...wanted, assigneeId: event.target.value || null })}
            >
              <option value="">{t('nobody')}</option>
              {people
                .filter(({ role, id }) => may(role, 'claim.edit') || id === now.assigneeId)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field id="dueOn" label={t('dueOn')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={wanted.dueOn}
              onChange={(event) => setWanted({ ...wanted, dueOn: event.target.value })}
            />
          )}
        </Field>
        <Field id="priority" label={t('priorityLabel')}>
          {(control) => (
            <select
              {...control}
              value={wanted.priority}
              onChange={(event) =>
                setWanted({
                  ...wanted,
                  priority: PRIORITIES.find((each) => each === event.target.value) ?? 'NORMAL',
                })
              }
            >
              {PRIORITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`priority.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={formStyles.actions}>
        <Button look="primary" disabled={busy} onClick={() => onSave(wanted)}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </div>
  );
}
