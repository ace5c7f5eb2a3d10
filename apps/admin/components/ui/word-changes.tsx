import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import styles from './word-changes.module.css';

export interface WordChange {
  readonly op: 'EQUAL' | 'DELETE' | 'INSERT';
  /** The words, with the white space that follows them. */
  readonly text: string;
}

/** Two versions of a text in one: what went is struck, what came is underlined, and both are said as well. */
export function WordChanges({ parts }: { readonly parts: readonly WordChange[] }) {
  const t = useTranslations('common');
  return parts.map(({ op, text }, index) => {
    // Parts have no identity but their place.
    const key = `${index}:${op}`;
    if (op === 'EQUAL') return <Fragment key={key}>{text}</Fragment>;
    const Element = op === 'DELETE' ? 'del' : 'ins';
    return (
      <Element key={key} className={styles[op]}>
        <span className="visually-hidden">{t(op === 'DELETE' ? 'wordsGone' : 'wordsNew')}</span>
        {text}
      </Element>
    );
  });
}
