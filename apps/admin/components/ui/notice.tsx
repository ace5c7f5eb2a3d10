import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const ICONS: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warn: 'warning', bad: 'warning' };

export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  /** `alert` interrupts and `status` waits; leave out for what was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
  /** Given when focus is to move here. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** A message about the page or about what was just done. */
export function Notice({ tone, title, role, children, ref }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      <Icon name={ICONS[tone]} />
      <div className={styles.content}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
