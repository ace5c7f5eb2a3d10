'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/notice.tsx';
import { type FormProblem, fieldOf } from './problems.ts';
import styles from './form.module.css';

export interface ErrorSummaryProps {
  readonly problems: readonly FormProblem[];
  /** Ids of the inputs by field name, where they differ from it. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** Everything that is wrong with a form, each a way to its field. Takes the focus when it appears. */
export function ErrorSummary({ problems, ids = {} }: ErrorSummaryProps) {
  const t = useTranslations('problems');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <Notice ref={box} tone="bad" role="alert" title={t('summaryTitle', { count: problems.length })}>
      <ul className={styles.problems}>
        {problems.map((problem) => {
          const field = fieldOf(problem);
          return (
            <li key={`${field}:${problem.message}`}>
              {field === null || field === 'version' || field === 'id' ? (
                problem.message
              ) : (
                <a href={`#${ids[field] ?? field}`} onClick={(event) => goTo(event, ids[field] ?? field)}>
                  {problem.message}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** Moves the focus without leaving a fragment in the address. */
function goTo(event: { preventDefault: () => void }, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'center' });
}
