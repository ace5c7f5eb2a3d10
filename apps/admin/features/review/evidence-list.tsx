'use client';

import { LIMITS } from '@verbatim/shared';
import { useFormatter, useTranslations } from 'use-intl';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { StanceChoice } from '../../components/ui/stance-choice.tsx';
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
  const replace = (key: string, change: Partial<EvidenceFields>) =>
    onChange?.(evidence.map((each) => (each.key === key ? { ...each, ...change } : each)));
  return (
    <section aria-labelledby="evidence-heading" id="evidence" tabIndex={-1}>
      <h3 id="evidence-heading" className={styles.heading}>
        {t('evidence')} <span className={styles.count}>{evidence.length > 0 && evidence.length}</span>
      </h3>
      {error && <p className={styles.error}>{error}</p>}
      {evidence.length === 0 && <p className={styles.none}>{t('noEvidence')}</p>}
      <ol className={styles.list}>
        {evidence.map((each) => (
          <EvidenceItem
            key={each.key}
            evidence={each}
            onShow={() => onShow(each)}
            {...(onChange && {
              onChange: (change: Partial<EvidenceFields>) => replace(each.key, change),
              onRemove: () => {
                onChange(evidence.filter(({ key }) => key !== each.key));
                // What had the focus is gone; the list keeps it.
                document.getElementById('evidence')?.focus();
              },
            })}
          />
        ))}
      </ol>
    </section>
  );
}

interface EvidenceItemProps {
  readonly evidence: EvidenceFields;
  readonly onShow: () => void;
  readonly onChange?: (change: Partial<EvidenceFields>) => void;
  readonly onRemove?: () => void;
}

function EvidenceItem({ evidence, onShow, onChange, onRemove }: EvidenceItemProps) {
  const t = useTranslations('claim');
  const stances = useTranslations('evidence');
  const format = useFormatter();
  const { stance, exact, note, sourceTitle, snapshotNumber, key } = evidence;
  const words = exact.length > 80 ? `${exact.slice(0, 79)}…` : exact;
  return (
    <li className={`${styles.item} ${styles[stance]}`} id={`evidence-${key}`} tabIndex={-1}>
      {!onChange && (
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
      {onChange ? (
        <>
          <StanceChoice
            label={t('stanceOf', { words })}
            value={stance}
            onChange={(chosen) => onChange({ stance: chosen })}
          />
          <input
            className={styles.note}
            aria-label={t('noteOf', { words })}
            placeholder={t('note')}
            dir="auto"
            maxLength={LIMITS.note}
            value={note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </>
      ) : (
        note !== '' && <p dir="auto">{note}</p>
      )}
      <div className={styles.actions}>
        <Button look="quiet" icon="text" aria-label={t('showEvidence', { words })} onClick={onShow}>
          {t('showInSource')}
        </Button>
        {onRemove && (
          <Button look="quiet" icon="trash" aria-label={t('removeEvidence', { words })} onClick={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
