'use client';

import { type AnchorState, stands } from '@verbatim/checker';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Icon, type IconName } from '../../components/ui/icon.tsx';
import type { CheckedQuotation } from './live-check.ts';
import styles from './quotation-report.module.css';

const ICONS: Record<AnchorState, IconName> = {
  EXACT: 'check',
  ENCODING: 'check',
  CONVENTION: 'check',
  AMBIGUOUS: 'check-part',
  ALTERED: 'warning',
  ABSENT: 'cross',
  UNDETERMINED: 'question',
};

export interface QuotationReportProps {
  readonly quotations: readonly CheckedQuotation[];
  /** What to say when there is no quotation; null to say nothing. */
  readonly emptyText: string | null;
  readonly onShow: (quotation: CheckedQuotation) => void;
}

/** Each quotation of the claim and whether it stands in the source, with the words that differ. */
export function QuotationReport({ quotations, emptyText, onShow }: QuotationReportProps) {
  const t = useTranslations('quotations');
  const standing = quotations.filter(({ state }) => stands(state) || state === 'AMBIGUOUS').length;
  if (quotations.length === 0 && emptyText === null) return null;
  return (
    <section aria-labelledby="quotations" data-check="quotations">
      <h3 id="quotations" className={styles.heading}>
        {t('title')}
      </h3>
      <p className="visually-hidden" role="status">
        {quotations.length > 0 && t('summary', { standing, failing: quotations.length - standing })}
      </p>
      {quotations.length === 0 ? (
        <p className={styles.none}>{emptyText}</p>
      ) : (
        <ul className={styles.list}>
          {quotations.map((quotation) => (
            <li key={quotation.start} className={`${styles.item} ${styles[toneOf(quotation.state)]}`}>
              <p className={styles.state}>
                <Icon name={ICONS[quotation.state]} />
                {t(`state.${quotation.state}`)}
              </p>
              <p className={styles.words} dir="auto">
                <Words quotation={quotation} />
              </p>
              {quotation.place && (
                <Button look="quiet" icon="text" onClick={() => onShow(quotation)}>
                  {t('inSource')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The quotation; where it is altered, what the source has is struck in and what it has not is marked. */
function Words({ quotation: { state, text, diff } }: { readonly quotation: CheckedQuotation }) {
  const t = useTranslations('quotations');
  if (state !== 'ALTERED' || diff.length === 0) return <q>{text}</q>;
  return (
    <q>
      {diff.map((part, index) => (
        // Parts have no identity but their place.
        <Fragment key={`${index}:${part.op}`}>
          {index > 0 && !/^[,.;:!?)\]’”]/.test(part.text) && ' '}
          {part.op === 'equal' && part.text}
          {part.op === 'delete' && (
            <del className={styles.missing}>
              <span className="visually-hidden">{t('missing')}</span>
              {part.text}
            </del>
          )}
          {part.op === 'insert' && (
            <ins className={styles.added}>
              <span className="visually-hidden">{t('added')}</span>
              {part.text}
            </ins>
          )}
        </Fragment>
      ))}
    </q>
  );
}

function toneOf(state: AnchorState): 'good' | 'warn' | 'bad' {
  if (stands(state) || state === 'AMBIGUOUS') return 'good';
  return state === 'UNDETERMINED' ? 'warn' : 'bad';
}
