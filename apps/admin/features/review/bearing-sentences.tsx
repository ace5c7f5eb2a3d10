'use client';

import { useTranslations } from 'use-intl';
import type { Stance } from '../../components/source-text/mark.ts';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { Button } from '../../components/ui/button.tsx';
import { STANCES } from '../../components/ui/stance-choice.tsx';
import styles from './bearing-sentences.module.css';
import type { BearingSentence } from './live-check.ts';

export interface BearingSentencesProps {
  readonly sentences: readonly BearingSentence[];
  readonly onTake: (sentence: BearingSentence, stance: Stance) => void;
}

/** Sentences of the shown source that bear on the claim, each to be taken as evidence. */
export function BearingSentences({ sentences, onTake }: BearingSentencesProps) {
  const t = useTranslations('claim');
  const stances = useTranslations('evidence.stance');
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="bearing-heading">
      <h3 id="bearing-heading">{t('bearing')}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={`${sentence.snapshotId}:${sentence.start}`} className={styles.item}>
            <p className={styles.words} dir="auto">
              {sentence.exact}
            </p>
            <div className={styles.actions}>
              <span className={styles.number}>{t('sentence', { number: sentence.number })}</span>
              {STANCES.map((stance) => (
                <Button
                  key={stance}
                  look="quiet"
                  icon={STANCE_ICONS[stance]}
                  aria-label={t('takeSentence', { number: sentence.number, stance: stances(stance) })}
                  onClick={() => onTake(sentence, stance)}
                >
                  {stances(stance)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
