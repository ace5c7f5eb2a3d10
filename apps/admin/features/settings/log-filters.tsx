import type { DeskLogQuery } from '../../generated/documents.ts';
import formStyles from '../../components/form/form.module.css';
import { Button, ButtonLink } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { translator } from '../../lib/translator.ts';
import { AUDIT_ACTIONS, LOGGED_KINDS, type LogFilter } from './log-filter.ts';

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly accounts: DeskLogQuery['accounts'];
}

/** The filters of the log; sent by GET, so that what is shown has an address. Works without scripts. */
export function LogFilters({ filter, accounts }: LogFiltersProps) {
  const t = translator('log');
  return (
    <form className={formStyles.form} action="/settings/log" method="get" aria-label={t('filter.title')}>
      <div className={formStyles.row}>
        <Field id="by" label={t('filter.by')}>
          {(control) => (
            <select {...control} name="by" defaultValue={filter.by ?? ''}>
              <option value="">{t('filter.anybody')}</option>
              {accounts.map(({ id, person }) => (
                <option key={id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="action" label={t('filter.action')}>
          {(control) => (
            <select {...control} name="action" defaultValue={filter.action ?? ''}>
              <option value="">{t('filter.anything')}</option>
              {AUDIT_ACTIONS.map((action) => (
                <option key={action} value={action}>
                  {t(`done.${action}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="kind" label={t('filter.kind')}>
          {(control) => (
            <select {...control} name="kind" defaultValue={filter.kind ?? ''}>
              <option value="">{t('filter.any')}</option>
              {LOGGED_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="from" label={t('filter.from')}>
          {(control) => <input {...control} type="date" name="from" defaultValue={filter.from ?? ''} />}
        </Field>
        <Field id="until" label={t('filter.until')}>
          {(control) => <input {...control} type="date" name="until" defaultValue={filter.until ?? ''} />}
        </Field>
        <Field id="claim" label={t('filter.claim')}>
          {(control) => (
            <input {...control} dir="ltr" name="claim" maxLength={40} defaultValue={filter.claim ?? ''} />
          )}
        </Field>
      </div>
      <div className={formStyles.actions}>
        <Button type="submit">{t('filter.apply')}</Button>
        {Object.values(filter).some((value) => value !== null) && (
          <ButtonLink href="/settings/log">{t('filter.clear')}</ButtonLink>
        )}
      </div>
    </form>
  );
}
