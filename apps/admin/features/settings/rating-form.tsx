'use client';

import { LIMITS, RATING_ICONS, carriesWhiteText } from '@verbatim/shared';
import type { SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl';
import formStyles from '../../components/form/form.module.css';
import { NameField } from '../../components/form/name-field.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import { type FormProblem, messageAt } from '../../components/form/problems.ts';
import { OvertakenFields, VersionText } from '../../components/form/two-versions.tsx';
import { useEditedFields } from '../../components/form/use-edited-fields.ts';
import { RatingBadge } from '../../components/ui/badge.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import type { EditedScaleFragment } from '../../generated/documents.ts';
import styles from './settings.module.css';

export type EditedRating = EditedScaleFragment['ratings'][number];

/** A rating as it is typed; the value is empty for one outside the order. */
export interface RatingFields {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly colour: string;
  readonly icon: string;
  readonly explanation: string;
  readonly retired: boolean;
}

/** Ids of the inputs by field name, for the summary of what is wrong. */
export const RATING_FIELD_IDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['key', 'name', 'value', 'colour', 'icon', 'explanation', 'retired'].map((name) => [
    name,
    `rating-${name}`,
  ]),
);

/** What the fields are called, by field name. */
const LABELS = {
  key: 'key',
  name: 'name',
  value: 'valueField',
  colour: 'colour',
  icon: 'icon',
  explanation: 'explanation',
  retired: 'retire',
} as const;

export interface RatingFormProps {
  /** Null for a new one. */
  readonly rating: EditedRating | null;
  readonly busy: boolean;
  readonly problems: readonly FormProblem[];
  readonly onSave: (fields: RatingFields) => void;
  readonly onCancel: () => void;
}

/** One label of the scale, with a look at what it will be. */
export function RatingForm({ rating, busy, problems, onSave, onCancel }: RatingFormProps) {
  const t = useTranslations('ratingScale');
  const common = useTranslations('common');
  const saved: RatingFields = {
    key: rating?.key ?? '',
    name: rating?.name ?? '',
    value: rating?.value?.toString() ?? '',
    colour: rating?.colour ?? '#4a5260',
    icon: rating?.icon ?? 'question',
    explanation: rating?.explanation ?? '',
    retired: rating?.retired ?? false,
  };
  const { fields, set, overtaken, takeTheirs } = useEditedFields(saved);
  const shown = (name: keyof RatingFields, of: RatingFields) => {
    if (name === 'retired') return common(of.retired ? 'versions.yes' : 'versions.no');
    const icon = RATING_ICONS.find((each) => each === of.icon);
    return <VersionText text={name === 'icon' && icon ? t(`icons.${icon}`) : of[name]} />;
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(fields);
  };
  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <OvertakenFields
        parts={overtaken.map((name) => ({
          key: name,
          name: t(LABELS[name]),
          yours: shown(name, fields),
          theirs: shown(name, saved),
          onTake: () => takeTheirs(name),
        }))}
      />
      <NameField
        id="rating-name"
        label={t('name')}
        error={messageAt(problems, 'name')}
        value={fields.name}
        onChange={(value) => set({ name: value })}
      />
      {rating === null && (
        <Field id="rating-key" label={t('key')} hint={t('keyHint')} error={messageAt(problems, 'key')}>
          {(control) => (
            <input
              {...control}
              dir="ltr"
              maxLength={LIMITS.topicSlug}
              value={fields.key}
              onChange={(event) => set({ key: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className={formStyles.row}>
        <Field
          id="rating-value"
          label={t('valueField')}
          mark={common('optional')}
          hint={t('valueHint')}
          error={messageAt(problems, 'value')}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              step={1}
              value={fields.value}
              onChange={(event) => set({ value: event.target.value })}
            />
          )}
        </Field>
        <Field
          id="rating-colour"
          label={t('colour')}
          hint={t('colourHint')}
          error={messageAt(problems, 'colour')}
        >
          {(control) => (
            <input
              {...control}
              type="color"
              value={fields.colour}
              onChange={(event) => set({ colour: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset id="rating-icon" tabIndex={-1}>
        <legend className={styles.legend}>{t('icon')}</legend>
        <div className={styles.icons}>
          {RATING_ICONS.map((icon) => (
            <label key={icon} className={styles.icon}>
              <input
                type="radio"
                name="rating-icon"
                checked={fields.icon === icon}
                onChange={() => set({ icon })}
              />
              <Icon name={icon} /> {t(`icons.${icon}`)}
            </label>
          ))}
        </div>
        <p className={styles.soft}>{t('iconHint')}</p>
      </fieldset>
      <Field id="rating-explanation" label={t('explanation')} error={messageAt(problems, 'explanation')}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={2}
            maxLength={LIMITS.note}
            value={fields.explanation}
            onChange={(event) => set({ explanation: event.target.value })}
          />
        )}
      </Field>
      {rating && (
        <label className={styles.option}>
          <input
            id="rating-retired"
            type="checkbox"
            checked={fields.retired}
            onChange={(event) => set({ retired: event.target.checked })}
          />{' '}
          {t('retire')}
        </label>
      )}
      <p role="status">
        <span className={styles.soft}>{t('preview')}:</span>{' '}
        {carriesWhiteText(fields.colour) ? (
          <RatingBadge rating={{ ...fields, name: fields.name || t('name') }} />
        ) : (
          t('tooPale')
        )}
      </p>
      <FormActions submit={t('save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
