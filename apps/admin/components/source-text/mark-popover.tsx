'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type DrawnMark, STANCE_ICONS } from './paragraph-view.tsx';
import styles from './source-text.module.css';
import type { PlaceInRoot } from './use-text-selection.ts';

export interface MarkPopoverProps {
  readonly mark: DrawnMark;
  /** Which of the marks at the place it is, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly at: PlaceInRoot;
  readonly boxRef: RefObject<HTMLDivElement | null>;
  readonly onNext: () => void;
  readonly onOpen: (key: string) => void;
  readonly onClose: () => void;
}

/** What a mark of the text says, and the way to its evidence. Where marks lie over one another, the way to the next. */
export function MarkPopover(props: MarkPopoverProps) {
  const { mark, place, count, at, boxRef, onNext, onOpen, onClose } = props;
  const t = useTranslations('sourceText');
  const stances = useTranslations('evidence.stance');
  if (mark.stance === null) return null;
  return (
    <div
      ref={boxRef}
      className={styles.popover}
      role="group"
      lang="en"
      aria-label={t('markHere', { place, count })}
      style={{
        insetBlockStart: at.bottom,
        insetInlineStart: `min(${at.left}px, max(0px, 100% - 22rem))`,
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className={styles.popoverHead}>
        <span className={`${styles.popoverStance} ${styles[`flag${mark.stance}`]}`}>
          <Icon name={STANCE_ICONS[mark.stance]} /> {stances(mark.stance)}
        </span>
        {count > 1 && <span>{t('markPlace', { place, count })}</span>}
      </p>
      <p className={styles.popoverLabel} dir="auto">
        {mark.label}
      </p>
      <div className={styles.popoverActions}>
        {mark.href === undefined ? (
          <Button keys="Enter" onClick={() => onOpen(mark.key)}>
            {t('openMark')}
          </Button>
        ) : (
          <Link href={mark.href}>{t('openOtherClaim')}</Link>
        )}
        {count > 1 && (
          <Button look="quiet" onClick={onNext}>
            {t('nextMarkHere')}
          </Button>
        )}
        <Button look="quiet" keys="Escape" onClick={onClose}>
          {t('closeMark')}
        </Button>
      </div>
    </div>
  );
}
