import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './list.module.css';

export interface ListTableProps {
  readonly title: string;
  /** Names of the columns, that of the row's own name first. */
  readonly columns: readonly string[];
  /** The rows: `tr` with the role `row`. */
  readonly children: ReactNode;
}

/** A list as a table. Roles are written out, in rows too, since narrow screens draw the rows as cards. */
export function ListTable({ title, columns, children }: ListTableProps) {
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export interface RowNameProps {
  readonly href: string;
  readonly language: string;
  readonly name: string;
  /** What is said below the name. */
  readonly children: ReactNode;
}

/** The first cell of a row: what it is about, as a way there. */
export function RowName({ href, language, name, children }: RowNameProps) {
  return (
    <th scope="row" role="rowheader">
      <Link className={styles.title} href={href}>
        <bdi className={styles.clamped} lang={language}>
          {name}
        </bdi>
      </Link>
      <p className={styles.sub}>{children}</p>
    </th>
  );
}
