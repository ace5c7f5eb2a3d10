import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Keys } from './keys.tsx';

/** `primary` once a view at most; `danger` for what takes something away from the public. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

interface Looks {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  /** The key that does the same, written on the button. Somebody else listens for it. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A button. `type` is `button` unless told, so that none sends a form by accident. */
export function Button({ look = 'plain', icon, keys, children, ...rest }: Looks & ComponentProps<'button'>) {
  return (
    <button type="button" aria-keyshortcuts={keys} {...rest} className={classOf(look)}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Keys keys={keys} />}
    </button>
  );
}

/** A link to another page that looks like a button. */
export function ButtonLink({
  look = 'plain',
  icon,
  keys,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) {
  return (
    <Link aria-keyshortcuts={keys} {...rest} className={classOf(look)}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Keys keys={keys} />}
    </Link>
  );
}

function classOf(look: ButtonLook): string {
  return `${styles.button} ${styles[look]}`;
}
