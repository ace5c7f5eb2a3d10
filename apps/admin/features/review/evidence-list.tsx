'use client';

import { LIMITS } from '@verbatim/shared';
import { memo, useCallback, useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { StanceChoice } from '../../components/ui/stance-choice.tsx';
import { useGrowing } from '../../components/ui/use-growing.ts';
import type { EvidenceFields } from './claim-fields.ts';
import styles from './evidence-list.module.css';

export interface EvidenceListProps {
  readonly evidence: readonly EvidenceFields[];
  /** Left out when the claim is only read. */
  readonly onChange?: (evidence: readonly EvidenceFields[]) => void;
  readonly onShow: (evidence: EvidenceFields) => void;
  readonly error?: string | undefined;
}

/** The spans that the verdict rests on, each with its stance and a note. */
export function EvidenceList({ evidence, onChange, onShow, error }: EvidenceListProps) {
  const t = useTranslations('claim');
  const drawn = useGrowing(evidence.length);
  // An entry is drawn again only when it changes: the callbacks stay the same and find the list of now.
  const latest = useRef({ evidence, onChange, onShow });
  useEffect(() => {
    latest.current = { evidence, onChange, onShow };
  });
  const change = useCallback((key: string, changed: Partial<EvidenceFields>) => {
    const now = latest.current;
    now.onChange?.(now.evidence.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  }, []);
  const remove = useCallback((key: string) => {
    const now = latest.current;
    now.onChange?.(now.evidence.filter((each) => each.key !== key));
    // What had the focus is gone; the list keeps it.
    document.getElementById('evidence')?.focus();
  }, []);
  const show = useCallback((shown: EvidenceFields) => latest.current.onShow(shown), []);
  return (
    <section aria-labelledby="evidence-heading" id="evidence" tabIndex={-1}>
      <h3 id="evidence-heading" className={styles.heading}>
        {t('evidence')} <span className={styles.count}>{evidence.length > 0 && evidence.length}</span>
      </h3>
      {error && <p className={styles.error}>{error}</p>}
      {evidence.length === 0 && <p className={styles.none}>{t('noEvidence')}</p>}
      <ol className={styles.list}>
        {evidence.slice(0, drawn).map((each) => (
          <EvidenceItem
            key={each.key}
            evidence={each}
            isWritten={onChange !== undefined}
            onShow={show}
            onChange={change}
            onRemove={remove}
          />
        ))}
      </ol>
    </section>
  );
}

interface EvidenceItemProps {
  readonly evidence: EvidenceFields;
  readonly isWritten: boolean;
  readonly onShow: (evidence: EvidenceFields) => void;
  readonly onChange: (key: string, change: Partial<EvidenceFields>) => void;
  readonly onRemove: (key: string) => void;
}

const EvidenceItem = memo(function EvidenceItem(props: EvidenceItemProps) {
  const { evidence, isWritten, onShow, onChange, onRemove } = props;
  const t = useTranslations('claim');
  const stances = useTranslations('evidence');
  const format = useFormatter();
  const { stance, exact, note, sourceTitle, snapshotNumber, key } = evidence;
  const words = exact.length > 80 ? `${exact.slice(0, 79)}…` : exact;
  return (
    <li className={`${styles.item} ${styles[stance]}`} id={`evidence-${key}`} tabIndex={-1}>
      {!isWritten && (
        <p className={styles.stance}>
          <Icon name={STANCE_ICONS[stance]} /> {stances(`stance.${stance}`)}
        </p>
      )}
      <blockquote className={styles.words} dir="auto">
        {exact}
      </blockquote>
      <p className={styles.from}>
        <bdi>{t('from', { source: sourceTitle, number: format.number(snapshotNumber) })}</bdi>
      </p>
      {isWritten ? (
        <>
          <StanceChoice
            label={t('stanceOf', { words })}
            value={stance}
            onChange={(chosen) => onChange(key, { stance: chosen })}
          />
          <input
            className={styles.note}
            aria-label={t('noteOf', { words })}
            placeholder={t('note')}
            dir="auto"
            maxLength={LIMITS.note}
            value={note}
            onChange={(event) => onChange(key, { note: event.target.value })}
          />
        </>
      ) : (
        note !== '' && <p dir="auto">{note}</p>
      )}
      <div className={styles.actions}>
        <Button
          look="quiet"
          icon="text"
          aria-label={t('showEvidence', { words })}
          onClick={() => onShow(evidence)}
        >
          {t('showInSource')}
        </Button>
        {isWritten && (
          <Button
            look="quiet"
            icon="trash"
            aria-label={t('removeEvidence', { words })}
            onClick={() => onRemove(key)}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
});
