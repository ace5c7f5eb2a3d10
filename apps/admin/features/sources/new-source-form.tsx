'use client';

import { LIMITS } from '@verbatim/shared';
import { useRouter } from 'next/navigation';
import { type SyntheticEvent, useDeferredValue, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useDraft } from '../../components/drafts/use-draft.ts';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import formStyles from '../../components/form/form.module.css';
import { LengthCounter } from '../../components/form/length-counter.tsx';
import { messageAt } from '../../components/form/problems.ts';
import { useAction } from '../../components/form/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import { createSource } from './create-source.action.ts';
import { FileField } from './file-field.tsx';
import {
  EMPTY_SOURCE,
  SOURCE_KINDS,
  type SourceFields,
  dateAtHead,
  findSourceProblems,
  isSourceFields,
  withFile,
  withText,
} from './source-fields.ts';

/** Languages offered; any other BCP 47 tag can be typed. */
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'he', 'it', 'pt', 'ru', 'uk', 'zh'];

/** Pastes a text as a new source. What is typed is kept on the device until the source is. */
export function NewSourceForm() {
  const t = useTranslations('sources');
  const common = useTranslations('common');
  const format = useFormatter();
  const router = useRouter();
  const hydrated = useHydrated();
  const { fields, setFields, restored, keepNow, settle } = useDraft({
    form: 'source:new',
    initial: EMPTY_SOURCE,
    base: null,
    isFields: isSourceFields,
  });
  const { busy, failure, problems, setProblems, run } = useAction(keepNow);
  const deferredText = useDeferredValue(fields.text);
  const headDate = useMemo(() => dateAtHead(deferredText), [deferredText]);
  const set = (change: Partial<SourceFields>) => setFields((now) => ({ ...now, ...change }));
  const error = (name: keyof SourceFields) => messageAt(problems, name);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = findSourceProblems(fields, t);
    if (found.length > 0) return setProblems(found);
    const result = await run(() => createSource(fields));
    if (result.outcome !== 'done') return;
    settle(EMPTY_SOURCE);
    router.push(`/sources/${result.value}`);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className={formStyles.form} disabled={!hydrated}>
        {restored && (
          <Notice tone="info" role="status">
            <p>{common('draftRestored')}</p>
            <Button onClick={() => settle(EMPTY_SOURCE)}>{common('discardDraft')}</Button>
          </Notice>
        )}
        <ErrorSummary problems={problems} />
        <FailureNotice failure={failure} />
        <FileField onRead={(file) => setFields((now) => withFile(now, file))} />
        <Field
          id="text"
          label={t('new.text')}
          error={error('text')}
          hint={
            <>
              {t('new.textHint', { limit: format.number(LIMITS.snapshotText) })}{' '}
              <LengthCounter text={deferredText} limit={LIMITS.snapshotText} />
            </>
          }
        >
          {(control) => (
            <textarea
              {...control}
              rows={12}
              dir="auto"
              value={fields.text}
              onChange={(event) => setFields((now) => withText(now, event.target.value))}
            />
          )}
        </Field>
        <div role="status">
          {headDate && (
            <Notice tone="info">
              <p>{t('new.dateFound', { date: headDate })}</p>
              {fields.publishedOn !== headDate && (
                <Button onClick={() => set({ publishedOn: headDate })}>
                  {t('new.useDate', { date: headDate })}
                </Button>
              )}
            </Notice>
          )}
        </div>
        <Field id="title" label={t('new.sourceTitle')} error={error('title')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              value={fields.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <div className={formStyles.row}>
          <Field
            id="publisher"
            label={t('new.publisher')}
            mark={common('optional')}
            error={error('publisher')}
          >
            {(control) => (
              <input
                {...control}
                dir="auto"
                value={fields.publisher}
                onChange={(event) => set({ publisher: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="url"
            label={t('new.url')}
            mark={common('optional')}
            hint={t('new.urlHint')}
            error={error('url')}
          >
            {(control) => (
              <input
                {...control}
                type="url"
                dir="ltr"
                maxLength={LIMITS.url}
                value={fields.url}
                onChange={(event) => set({ url: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className={formStyles.row}>
          <Field id="kind" label={t('new.kindLabel')} error={error('kind')}>
            {(control) => (
              <select
                {...control}
                value={fields.kind}
                onChange={(event) => set({ kind: event.target.value as SourceFields['kind'] })}
              >
                {SOURCE_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`kind.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="language" label={t('new.language')} error={error('language')}>
            {(control) => (
              <select
                {...control}
                value={fields.language}
                onChange={(event) => set({ language: event.target.value })}
              >
                {LANGUAGES.map((language) => (
                  <option key={language} value={language}>
                    {languageName(language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            id="publishedOn"
            label={t('new.publishedOn')}
            mark={common('optional')}
            error={error('publishedOn')}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                value={fields.publishedOn}
                onChange={(event) => set({ publishedOn: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className={formStyles.actions}>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? t('new.busy') : t('new.submit')}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
