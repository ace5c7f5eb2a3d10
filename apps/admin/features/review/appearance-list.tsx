'use client';

import { LIMITS } from '@verbatim/shared';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import styles from './appearance-list.module.css';
import type { AppearanceFields } from './claim-fields.ts';

export interface AppearanceListProps {
  readonly appearances: readonly AppearanceFields[];
  /** Left out when the claim is only read. */
  readonly onChange?: (appearances: readonly AppearanceFields[]) => void;
  readonly error?: string | undefined;
}

/** Where the claim was made: sources, words in them, web addresses. */
export function AppearanceList({ appearances, onChange, error }: AppearanceListProps) {
  const t = useTranslations('claim');
  const common = useTranslations('common');
  const add = () => {
    const key = `url:${crypto.randomUUID()}`;
    onChange?.([...appearances, { key, sourceId: null, sourceTitle: null, url: '', span: null }]);
  };
  return (
    <section aria-labelledby="appearances-heading" id="appearances" tabIndex={-1}>
      <h3 id="appearances-heading">{t('appearances')}</h3>
      {error && <p className={styles.error}>{error}</p>}
      {appearances.length === 0 && <p className={styles.none}>{t('noAppearances')}</p>}
      <ul className={styles.list}>
        {appearances.map((each) => {
          const isTyped = each.sourceId === null && each.span === null;
          const place = each.sourceTitle ?? each.url;
          return (
            <li key={each.key} className={styles.item}>
              {isTyped && onChange ? (
                <Field id={`appearance-${each.key}`} label={t('appearanceUrl')} mark={common('optional')}>
                  {(control) => (
                    <input
                      {...control}
                      type="url"
                      dir="ltr"
                      maxLength={LIMITS.url}
                      value={each.url}
                      onChange={(event) =>
                        onChange(
                          appearances.map((other) =>
                            other.key === each.key ? { ...other, url: event.target.value } : other,
                          ),
                        )
                      }
                    />
                  )}
                </Field>
              ) : (
                <span className={styles.place}>
                  <bdi>{place}</bdi>
                  {each.span && <q dir="auto">{each.span.exact}</q>}
                </span>
              )}
              {onChange && (
                <Button
                  look="quiet"
                  icon="trash"
                  aria-label={t('removeAppearance', { place: place || t('appearanceUrl') })}
                  onClick={() => {
                    onChange(appearances.filter(({ key }) => key !== each.key));
                    document.getElementById('appearances')?.focus();
                  }}
                >
                  {t('remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {onChange && (
        <Button look="quiet" icon="plus" onClick={add}>
          {t('addAppearanceUrl')}
        </Button>
      )}
    </section>
  );
}
