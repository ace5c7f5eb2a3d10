'use client';

import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { HIT_LIMIT, findInText } from './find-in-text.ts';
import { highlight } from './highlight.ts';
import type { Stretch } from './mark-layout.ts';
import styles from './text-search.module.css';

export interface TextSearchProps {
  readonly id: string;
  readonly raw: string;
  readonly title: string;
  /** The element that shows the text. */
  readonly root: RefObject<HTMLElement | null>;
  /** Brings a place into view. */
  readonly onShow: (place: Stretch | null) => void;
}

/** Places on either side of the one that is shown which are coloured. */
const COLOURED = 200;

/** Searches the text of a source: how often it has some words, and each place after the other. */
export function TextSearch({ id, raw, title, root, onShow }: TextSearchProps) {
  const t = useTranslations('sourceText');
  const format = useFormatter();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const hits = useMemo(() => findInText(raw, wanted), [raw, wanted]);
  const [at, setAt] = useState(-1);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const from = Math.max(0, at - COLOURED);
    return highlight(element, 'found', hits.slice(from, at + COLOURED));
  }, [root, hits, at]);

  const go = (step: 1 | -1) => {
    if (hits.length === 0) return;
    const next = at === -1 ? (step === 1 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
    setAt(next);
    onShow(hits[next]!);
  };
  const count = hits.length === HIT_LIMIT ? `${format.number(HIT_LIMIT)}+` : format.number(hits.length);
  const place = at === -1 ? t('searchCount', { count }) : t('searchPlace', { place: at + 1, count });

  return (
    <div className={styles.search} role="search" aria-label={t('searchIn', { title })}>
      <input
        id={id}
        type="search"
        className={styles.input}
        aria-label={t('search')}
        placeholder={t('search')}
        aria-keyshortcuts="/"
        dir="auto"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            setWords('');
            setAt(-1);
            onShow(null);
            root.current?.focus({ preventScroll: true });
          }
        }}
      />
      <span className={styles.count} role="status">
        {wanted.trim() !== '' && place}
      </span>
      <Button
        look="quiet"
        aria-label={t('searchPrevious')}
        title={t('searchPrevious')}
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      >
        ↑
      </Button>
      <Button
        look="quiet"
        aria-label={t('searchNext')}
        title={t('searchNext')}
        disabled={hits.length === 0}
        onClick={() => go(1)}
      >
        ↓
      </Button>
    </div>
  );
}
