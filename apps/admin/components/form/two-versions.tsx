import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './two-versions.module.css';

/** One part of something that two people changed. */
export interface ContestedPart {
  readonly key: string;
  readonly name: string;
  readonly yours: ReactNode;
  readonly theirs: ReactNode;
  /** Takes what is saved over what was typed. */
  readonly onTake: () => void;
}

/** Two versions side by side, part by part: what was typed, and what somebody else saved meanwhile. */
export function TwoVersions({ parts }: { readonly parts: readonly ContestedPart[] }) {
  const t = useTranslations('common.versions');
  return (
    <dl className={styles.parts}>
      {parts.map(({ key, name, yours, theirs, onTake }) => (
        <div key={key} className={styles.part}>
          <dt>{name}</dt>
          <dd>
            <span className={styles.side}>{t('yours')}</span>
            {yours}
          </dd>
          <dd>
            <span className={styles.side}>{t('theirs')}</span>
            {theirs}
            <Button onClick={onTake}>{t('takeTheirs')}</Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text as one of two versions has it. */
export function VersionText({ text }: { readonly text: string }) {
  const t = useTranslations('common.versions');
  return (
    <span className={styles.words} dir="auto">
      {text || t('empty')}
    </span>
  );
}

/** Says in a form that fields which were typed have other values now, and shows both. */
export function OvertakenFields({ parts }: { readonly parts: readonly ContestedPart[] }) {
  const t = useTranslations('common.versions');
  if (parts.length === 0) return null;
  return (
    <Notice tone="warn" role="alert" title={t('title')}>
      <p>{t('text')}</p>
      <TwoVersions parts={parts} />
    </Notice>
  );
}
