'use client';

import { PUBLICATION_STATUSES, VERIFICATION_STATUSES } from '@verbatim/shared';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import type { Mark, Stance } from '../../components/source-text/mark.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';
import { SourceText } from '../../components/source-text/source-text.tsx';
import { PublicationBadge, RatingBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import { Button, ButtonLink } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { StanceChoice } from '../../components/ui/stance-choice.tsx';
import { WordChanges } from '../../components/ui/word-changes.tsx';
import styles from './component-pages.module.css';

const LOOKS = ['primary', 'plain', 'quiet', 'danger'] as const;
const TONES = ['info', 'good', 'warn', 'bad'] as const;

/** Each part of the interface in each of its states, to be looked at and to be tested. */
export function ComponentPages() {
  const t = useTranslations('problems');
  const [stance, setStance] = useState<Stance>('SUPPORTS');
  const [isOpen, setOpen] = useState(false);
  return (
    <main className={styles.page}>
      <h1>Components</h1>
      <Part name="Buttons">
        {LOOKS.map((look) => (
          <p key={look} className={styles.row}>
            <Button look={look}>{look}</Button>
            <Button look={look} icon="check">
              {look} with an icon
            </Button>
            <Button look={look} keys="Mod+S">
              {look} with its keys
            </Button>
            <Button look={look} disabled>
              {look}, disabled
            </Button>
            <ButtonLink look={look} href="/components">
              {look} link
            </ButtonLink>
          </p>
        ))}
      </Part>
      <Part name="Badges">
        <p className={styles.row}>
          {VERIFICATION_STATUSES.map((status) => (
            <VerificationBadge key={status} status={status} />
          ))}
        </p>
        <p className={styles.row}>
          {PUBLICATION_STATUSES.map((status) => (
            <PublicationBadge key={status} status={status} />
          ))}
        </p>
        <p className={styles.row}>
          <RatingBadge rating={{ name: 'Mostly true', colour: '#3d6b13', icon: 'check-part' }} />
          <RatingBadge rating={{ name: 'With an unknown icon', colour: '#4b5563', icon: 'unknown' }} />
        </p>
      </Part>
      <Part name="Notices">
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} title={`A notice that is ${tone}`}>
            <p>What it says, and what to do.</p>
          </Notice>
        ))}
        <ErrorSummary
          problems={[
            { field: 'input.shown', message: 'Something is wrong with this field.' },
            { field: null, message: 'Something is wrong with the whole.' },
          ]}
        />
        <FailureNotice failure={{ outcome: 'unavailable' }} />
        <FailureNotice failure={{ outcome: 'failed', reference: 'c0ffee' }} />
      </Part>
      <Part name="Fields">
        <Field id="plain" label="A field" hint="What helps to fill it." mark="optional">
          {(control) => <input {...control} />}
        </Field>
        <Field id="shown" label="A field with an error" error={t('unavailable')}>
          {(control) => <textarea {...control} defaultValue="What was typed" />}
        </Field>
        <Field id="off" label="A field that is disabled">
          {(control) => <input {...control} disabled defaultValue="Not to be changed" />}
        </Field>
        <StanceChoice label="A stance" value={stance} onChange={setStance} />
      </Part>
      <Part name="Words that changed">
        <p>
          <WordChanges
            parts={[
              { op: 'EQUAL', text: 'The bridge cost ' },
              { op: 'DELETE', text: '12.4 ' },
              { op: 'INSERT', text: '14.2 ' },
              { op: 'EQUAL', text: 'million.' },
            ]}
          />
        </p>
      </Part>
      <Part name="The text of a source">
        <SourceText snapshot={SNAPSHOT} marks={MARKS} shown={SHOWN} onMark={ignore} actions={exampleAction} />
      </Part>
      <Part name="Text from right to left">
        <SourceText snapshot={ARABIC} marks={ARABIC_MARKS} onMark={ignore} actions={exampleAction} />
      </Part>
      <Part name="Nothing there">
        <EmptyState title="Nothing here yet" text="What to do so that something is.">
          <Button look="primary" onClick={() => setOpen(true)}>
            Open a dialog
          </Button>
        </EmptyState>
        {isOpen && (
          <Dialog title="A dialog" onClose={() => setOpen(false)}>
            <p>What it is about.</p>
            <Button onClick={() => setOpen(false)}>Close</Button>
          </Dialog>
        )}
      </Part>
    </main>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

function ignore(): void {
  // Nothing is opened here.
}

function exampleAction(_words: unknown, clear: () => void): ReactNode {
  return (
    <Button keys="s" onClick={clear}>
      Do something with the words
    </Button>
  );
}

const ABOUT = {
  id: 'example',
  number: 1,
  sha256: '',
  length: 0,
  method: 'PASTE',
  capturedAt: '2024-01-23T00:00:00.000Z',
  capturedBy: { name: 'Nobody' },
  isWhole: true,
} as const;

const SNAPSHOT: ShownSnapshot = {
  ...ABOUT,
  source: sourceIn('en', 'A text with marks'),
  text: 'The bridge cost 12.4 million crowns. It opened in May.\n\n<b onclick="alert(1)">Not a tag</b>, and javascript:alert(1) is no link.',
  paragraphs: [0, 54, 56, 128],
  sentences: [0, 36, 37, 54, 56, 128],
};

const MARKS: readonly Mark[] = [
  { key: 'long', start: 0, end: 36, stance: 'SUPPORTS', label: 'The longer mark' },
  { key: 'short', start: 16, end: 35, stance: 'REFUTES', label: 'The shorter mark within it' },
  { key: 'context', start: 40, end: 46, stance: 'CONTEXT', label: 'Context' },
  { key: 'other', start: 47, end: 53, stance: 'SUPPORTS', label: 'Of another claim', href: '/components' },
];

const SHOWN = { start: 56, end: 60 };

const ARABIC: ShownSnapshot = {
  ...ABOUT,
  id: 'arabic',
  source: sourceIn('ar', 'نص'),
  text: 'قال الوزير إن الجسر كلف 12.4 مليون كرونة. وافتتح في مايو.',
  paragraphs: [0, 57],
  sentences: [0, 41, 42, 57],
};

const ARABIC_MARKS: readonly Mark[] = [{ key: 'ar', start: 14, end: 40, stance: 'SUPPORTS', label: 'الجسر' }];

function sourceIn(language: string, title: string): ShownSnapshot['source'] {
  return { id: title, kind: 'ARTICLE', title, publisher: null, url: null, language, publishedOn: null };
}
