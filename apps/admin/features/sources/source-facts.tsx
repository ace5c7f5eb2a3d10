import type { ReactNode } from 'react';
import { CalendarDate } from '../../components/ui/calendar-date.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import { formatter, translator } from '../../lib/translator.ts';
import styles from './source-reader.module.css';
import type { SnapshotOfSourceQuery } from '../../generated/documents.ts';

type Snapshot = NonNullable<SnapshotOfSourceQuery['snapshot']>;

/** What is known about a source and the snapshot that is shown. */
export function SourceFacts({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = translator('sources');
  const { source, sentenceCount, usedSentenceCount } = snapshot;
  return (
    <dl className={styles.facts}>
      <Fact name={t('detail.kind')}>{t(`kind.${source.kind}`)}</Fact>
      {source.publisher && (
        <Fact name={t('detail.publisher')}>
          <bdi>{source.publisher}</bdi>
        </Fact>
      )}
      {source.publishedOn && (
        <Fact name={t('detail.published')}>
          <CalendarDate date={source.publishedOn} />
        </Fact>
      )}
      {source.url && (
        <Fact name={t('detail.address')}>
          {/* Only http and https become links; the API keeps no others, and this holds if it ever did. */}
          {/^https?:\/\//i.test(source.url) ? (
            <a href={source.url} rel="noopener noreferrer external" target="_blank">
              {source.url}
            </a>
          ) : (
            source.url
          )}
        </Fact>
      )}
      <Fact name={t('detail.captured')}>
        <LocalTime at={snapshot.capturedAt} />, {t('detail.by', { name: snapshot.capturedBy.name })}
      </Fact>
      <Fact name={t('detail.method')}>{t(`detail.methods.${snapshot.method}`)}</Fact>
      <Fact name={t('detail.length')}>
        {translator('common')('characters', { count: snapshot.length })},{' '}
        {t('detail.paragraphs', { count: snapshot.paragraphCount })},{' '}
        {t('detail.sentences', { count: sentenceCount })}
      </Fact>
      <Fact name={t('detail.used')}>
        {t('detail.usedShare', {
          used: usedSentenceCount,
          count: sentenceCount,
          share: formatter.number(usedSentenceCount / Math.max(1, sentenceCount), {
            style: 'percent',
            maximumFractionDigits: 1,
          }),
        })}
      </Fact>
      <Fact name={t('detail.hash')}>
        <code className={styles.hash}>{snapshot.sha256}</code>
      </Fact>
      <Fact name={t('detail.language')}>{languageName(source.language)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
