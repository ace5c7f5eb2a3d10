'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Stance } from '../source-text/mark.ts';
import { STANCE_ICONS } from '../source-text/paragraph-view.tsx';
import { Icon } from './icon.tsx';
import styles from './stance-choice.module.css';

export const STANCES: readonly Stance[] = ['SUPPORTS', 'REFUTES', 'CONTEXT'];

export interface StanceChoiceProps {
  readonly value: Stance;
  readonly onChange: (stance: Stance) => void;
  /** What the stance is of, for those who do not see what stands beside it. */
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** Three ways in which words bear on a claim, one of them chosen. */
export function StanceChoice({ value, onChange, label, isDisabled = false }: StanceChoiceProps) {
  const t = useTranslations('evidence');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.choice}>
      {STANCES.map((stance) => (
        <label
          key={stance}
          className={`${styles.option} ${styles[stance]}`}
          title={t(`stanceHint.${stance}`)}
        >
          <input
            type="radio"
            name={name}
            checked={value === stance}
            disabled={isDisabled}
            onChange={() => onChange(stance)}
          />
          <Icon name={STANCE_ICONS[stance]} />
          {t(`stance.${stance}`)}
        </label>
      ))}
    </div>
  );
}
