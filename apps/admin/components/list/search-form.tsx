import type { ReactNode } from 'react';
import { translator } from '../../lib/translator.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './list.module.css';

export interface SearchFormProps {
  /** Path of the list; the form is sent to it by GET, so that a search has an address. */
  readonly action: string;
  readonly label: string;
  readonly search: string;
  /** Other filters that a search keeps. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/** A search field above a list. Works without scripts. */
export function SearchForm({ action, label, search, kept = {}, children }: SearchFormProps) {
  return (
    <form className={styles.search} action={action} method="get" role="search">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.searchField}>
        <span className="visually-hidden">{label}</span>
        <Icon name="search" />
        <input type="search" name="search" defaultValue={search} placeholder={label} maxLength={200} />
      </label>
      {children}
      <Button type="submit">{translator('common')('search')}</Button>
    </form>
  );
}
