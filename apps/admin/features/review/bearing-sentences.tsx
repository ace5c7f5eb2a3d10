'use client';

import { useTranslations } from 'use-intl';
import type { Stance } from '../../components/source-text/mark.ts';
import { STANCE_ICONS } from '../../components/source-text/paragraph-view.tsx';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider.tsx';
import { Button } from '../../components/ui/button.tsx';
import { STANCES } from '../../components/ui/stance-choice.tsx';
import styles from './bearing-sentences.module.css';
import type { BearingSentence } from './live-check.ts';

export interface BearingSentencesProps {
  readonly sentences: readonly BearingSentence[];
  readonly onShow: (sentence: BearingSentence) => void;
  readonly onTake: (sentence: BearingSentence, stance: Stance) => void;
}

/** Sentences of the shown source that bear on the claim, each to be taken as evidence. */
export function BearingSentences({ sentences, onShow, onTake }: BearingSentencesProps) {
  const t = useTranslations('claim');
  const stances = useTranslations('evidence.stance');
  useShortcuts({
    title: t('bearing'),
    shortcuts: sentences.map((sentence, index) => ({
      keys: String(index + 1),
      label: t('takeSentence', { number: sentence.number, stance: stances('SUPPORTS') }),
      run: () => onTake(sentence, 'SUPPORTS'),
    })),
  });
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="bearing-heading">
      <h3 id="bearing-heading">{t('bearing')}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence, index) => (
          <li key={`${sentence.snapshotId}:${sentence.start}`} className={styles.item}>
            <p className={styles.words} dir="auto">
              {sentence.exact}
            </p>
            <div className={styles.actions}>
              <Button
                look="quiet"
                icon="text"
                aria-label={t('showSentence', { number: sentence.number })}
                onClick={() => onShow(sentence)}
              >
                {t('sentence', { number: sentence.number })}
              </Button>
              {STANCES.map((stance) => (
                <Button
                  key={stance}
                  look="quiet"
                  icon={STANCE_ICONS[stance]}
                  keys={stance === 'SUPPORTS' ? String(index + 1) : undefined}
                  onClick={() => onTake(sentence, stance)}
                >
                  <span className="visually-hidden">{t('takeAs', { number: sentence.number })} </span>
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
