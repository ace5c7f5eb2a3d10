'use client';

import { LIMITS, type PublicationKind } from '@verbatim/shared';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import formStyles from '../../components/form/form.module.css';
import { LengthCounter } from '../../components/form/length-counter.tsx';
import { type FormProblem, messageAt } from '../../components/form/problems.ts';
import { Field } from '../../components/ui/field.tsx';
import { SuggestBox } from '../../components/ui/suggest-box.tsx';
import { AppearanceList } from './appearance-list.tsx';
import type { ClaimFields, EvidenceFields } from './claim-fields.ts';
import styles from './claim-form.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { type Rating, RatingChoice } from './rating-choice.tsx';
import { type Topic, TopicChoice } from './topic-choice.tsx';

export interface ClaimFormProps {
  readonly fields: ClaimFields;
  readonly onChange: (change: Partial<ClaimFields>) => void;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  /** What the revision may propose; one alone is not asked for. */
  readonly kinds: readonly PublicationKind[];
  readonly problems: readonly FormProblem[];
  readonly onShowEvidence: (evidence: EvidenceFields) => void;
  /** What the checker says, below the claim's text. */
  readonly check: ReactNode;
}

/** Everything of a claim that a person writes. */
export function ClaimForm(props: ClaimFormProps) {
  const { fields, onChange, ratings, topics, kinds, problems, onShowEvidence, check } = props;
  const t = useTranslations('claim');
  const common = useTranslations('common');
  return (
    <div className={formStyles.form}>
      <Field
        id="text"
        label={t('text')}
        hint={
          <>
            {t('textHint')} <LengthCounter text={fields.text} limit={LIMITS.claimText} />
          </>
        }
        error={messageAt(problems, 'text')}
      >
        {(control) => (
          <textarea
            {...control}
            className={`${control.className} ${styles.claim}`}
            rows={3}
            dir="auto"
            value={fields.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {check}
      <div className={formStyles.row}>
        <SuggestBox
          id="claimantName"
          label={t('claimant')}
          hint={t('claimantHint')}
          path="/api/claimants"
          maxLength={LIMITS.name}
          value={fields.claimantName}
          error={messageAt(problems, 'claimantName')}
          onType={(claimantName) => onChange({ claimantName })}
        />
        <Field
          id="claimedOn"
          label={t('claimedOn')}
          mark={common('optional')}
          error={messageAt(problems, 'claimedOn')}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={fields.claimedOn}
              onChange={(event) => onChange({ claimedOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <EvidenceList
        evidence={fields.evidence}
        onChange={(evidence) => onChange({ evidence })}
        onShow={onShowEvidence}
        error={messageAt(problems, 'evidence')}
      />
      <RatingChoice
        ratings={ratings}
        value={fields.ratingId}
        onChange={(ratingId) => onChange({ ratingId })}
        error={messageAt(problems, 'ratingId')}
      />
      <Field
        id="rationale"
        label={t('rationale')}
        hint={
          <>
            {t('rationaleHint')} <LengthCounter text={fields.rationale} limit={LIMITS.rationale} />
          </>
        }
        error={messageAt(problems, 'rationale')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            dir="auto"
            value={fields.rationale}
            onChange={(event) => onChange({ rationale: event.target.value })}
          />
        )}
      </Field>
      {kinds.length > 1 && (
        <ProposalFields fields={fields} onChange={onChange} kinds={kinds} problems={problems} />
      )}
      <TopicChoice
        topics={topics}
        value={fields.topicIds}
        onChange={(topicIds) => onChange({ topicIds })}
        error={messageAt(problems, 'topicIds')}
      />
      <AppearanceList
        appearances={fields.appearances}
        onChange={(appearances) => onChange({ appearances })}
        error={messageAt(problems, 'appearances')}
      />
    </div>
  );
}

function ProposalFields(props: Pick<ClaimFormProps, 'fields' | 'onChange' | 'kinds' | 'problems'>) {
  const { fields, onChange, kinds, problems } = props;
  const t = useTranslations('claim');
  return (
    <>
      <fieldset className={styles.proposal} id="proposes" tabIndex={-1}>
        <legend className={styles.legend}>{t('proposes')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="proposes"
              checked={fields.proposes === kind}
              onChange={() => onChange({ proposes: kind })}
            />
            <span>
              <strong>{t(`proposesOption.${kind}`)}</strong> {t(`proposesHint.${kind}`)}
            </span>
          </label>
        ))}
        {messageAt(problems, 'proposes') && <p className={styles.error}>{messageAt(problems, 'proposes')}</p>}
      </fieldset>
      <Field
        id="publicNote"
        label={t('publicNote')}
        hint={t('publicNoteHint')}
        error={messageAt(problems, 'publicNote')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={LIMITS.note}
            value={fields.publicNote}
            onChange={(event) => onChange({ publicNote: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
