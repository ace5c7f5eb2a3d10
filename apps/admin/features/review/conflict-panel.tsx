'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { TwoVersions, VersionText } from '../../components/form/two-versions.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { type ClaimFields, changedFields } from './claim-fields.ts';
import styles from './conflict-panel.module.css';
import type { Rating } from './rating-choice.tsx';
import { type Topic, namesOf } from './topic-choice.tsx';

export interface ConflictPanelProps {
  readonly yours: ClaimFields;
  readonly theirs: ClaimFields;
  readonly revision: { readonly number: number; readonly author: { readonly name: string } };
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  /** Takes one part of what is saved over what was typed. */
  readonly onTake: (part: Partial<ClaimFields>) => void;
  readonly onTakeAll: () => void;
  readonly onGoOn: () => void;
}

/** Two versions of a claim side by side, part by part: what was typed, and what somebody else saved meanwhile. */
export function ConflictPanel({
  yours,
  theirs,
  revision,
  ratings,
  topics,
  onTake,
  onTakeAll,
  onGoOn,
}: ConflictPanelProps) {
  const t = useTranslations('review.conflict');
  const names = useTranslations('claim.fields');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const parts = changedFields(theirs, yours);
  return (
    <Notice ref={box} tone="warn" role="alert" title={t('title')}>
      <p>{t('text', { number: revision.number, name: revision.author.name })}</p>
      {parts.length === 0 ? (
        <p>{t('equal')}</p>
      ) : (
        <TwoVersions
          parts={parts.map((part) => {
            const view = (fields: ClaimFields) => (
              <PartView part={part} fields={fields} ratings={ratings} topics={topics} />
            );
            return {
              key: part,
              name: names(part),
              yours: view(yours),
              theirs: view(theirs),
              onTake: () => onTake({ [part]: theirs[part] }),
            };
          })}
        />
      )}
      <div className={styles.ways}>
        <Button look="primary" onClick={onGoOn}>
          {t('goOn')}
        </Button>
        <Button onClick={onTakeAll}>{t('takeAll')}</Button>
      </div>
    </Notice>
  );
}

interface PartViewProps {
  readonly part: keyof ClaimFields;
  readonly fields: ClaimFields;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
}

function PartView({ part, fields, ratings, topics }: PartViewProps): ReactNode {
  const t = useTranslations('review.conflict');
  const claim = useTranslations('claim');
  switch (part) {
    case 'evidence':
      return (
        <ul className={styles.list}>
          {fields.evidence.map(({ key, exact }) => (
            <li key={key} dir="auto">
              {exact}
            </li>
          ))}
          {fields.evidence.length === 0 && <li>{t('evidenceCount', { count: 0 })}</li>}
        </ul>
      );
    case 'appearances':
      return t('placesCount', { count: fields.appearances.length });
    case 'topicIds':
      return namesOf(topics, fields.topicIds) || claim('noTopics');
    case 'ratingId':
      return ratings.find(({ id }) => id === fields.ratingId)?.name ?? claim('noRating');
    case 'proposes':
      return claim(`proposesOption.${fields.proposes}`);
    default:
      return <VersionText text={fields[part]} />;
  }
}
