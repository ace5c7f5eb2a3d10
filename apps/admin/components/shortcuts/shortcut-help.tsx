'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import type { ShortcutGroup } from './shortcut.ts';
import styles from './shortcut-help.module.css';

export interface ShortcutHelpProps {
  readonly groups: readonly ShortcutGroup[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Every shortcut of what is on screen now, and the switch for those that are a single character. */
export function ShortcutHelp({ groups, singleKeys, onSingleKeys, onClose }: ShortcutHelpProps) {
  const t = useTranslations('shell.shortcutHelp');
  const common = useTranslations('common');
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys + label}>
                  <dt>
                    <Keys keys={keys} />
                    <span className="visually-hidden">{keys}</span>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 && <p>{t('none')}</p>}
      </div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        {t('singleKeys')}
      </label>
      <div>
        <Button look="primary" onClick={onClose}>
          {common('close')}
        </Button>
      </div>
    </Dialog>
  );
}
