'use client';

import { codePointLength } from '@verbatim/shared';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import styles from './form.module.css';

/** How many characters a text has left, or has too many. Silent while there is plenty of room. */
export function LengthCounter({ text, limit }: { readonly text: string; readonly limit: number }) {
  const t = useTranslations('common');
  // Code points are at most UTF-16 units, so a short text needs no count.
  const length = useMemo(() => (text.length < limit * 0.8 ? null : codePointLength(text)), [text, limit]);
  if (length === null || length < limit * 0.8) return null;
  const over = length > limit;
  return (
    <span className={over ? styles.over : styles.counter}>
      {over ? t('charactersOver', { count: length - limit }) : t('charactersLeft', { count: limit - length })}
    </span>
  );
}
