'use client';

import { LIMITS } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import formStyles from '../../components/form/form.module.css';
import { messageAt } from '../../components/form/problems.ts';
import { usePerson } from '../../components/shell/person-context.tsx';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Field } from '../../components/ui/field.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { AccountRowFragment } from '../../generated/documents.ts';
import { signPersonOut, updateAccount } from './people.actions.ts';
import { RoleField } from './role-field.tsx';
import styles from './settings.module.css';
import { useListAction } from './use-list-action.ts';

type Account = AccountRowFragment;

/** Everybody with an account: renamed, given a role, signed out, disabled and enabled. */
export function AccountList({ accounts }: { readonly accounts: readonly Account[] }) {
  const t = useTranslations('people');
  const { id: own } = usePerson();
  const [edited, setEdited] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ what: 'disable' | 'signOut'; account: Account } | null>(null);
  const [done, setDone] = useState('');
  const { busy, failure, problems, run } = useListAction();

  const update = async ({ id, version }: Account, change: Partial<AccountFields & { disabled: boolean }>) => {
    setDone('');
    const result = await run(() => updateAccount({ id, version, ...change }));
    if (result.outcome !== 'done') return;
    setEdited(null);
    setDone(t('saved', { name: result.value.person.name }));
  };
  const signOut = async ({ id, version }: Account) => {
    setDone('');
    const result = await run(() => signPersonOut({ id, version }));
    if (result.outcome === 'done') setDone(t('signedOut', { name: result.value.person.name }));
  };

  return (
    <>
      {/* Not under a form that is being filled: what is saved must be told apart from what others saved. */}
      {edited === null && <RefreshOn kinds={['PERSON']} />}
      <ErrorSummary problems={problems} ids={{ name: 'account-name', role: 'account-role' }} />
      <FailureNotice failure={failure} />
      <p role="status">{done}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.id} className={styles.item}>
            {edited === account.id ? (
              <AccountForm
                account={account}
                busy={busy}
                nameError={messageAt(problems, 'name')}
                onSave={(fields) => void update(account, fields)}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <AccountRow
                account={account}
                isOwn={account.id === own}
                busy={busy}
                onEdit={() => setEdited(account.id)}
                onEnable={() => void update(account, { disabled: false })}
                onAsk={(what) => setAsking({ what, account })}
              />
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ConfirmDialog
          title={t(`${asking.what}Title`, { name: asking.account.person.name })}
          text={t(`${asking.what}Text`, { name: asking.account.person.name })}
          action={t(`${asking.what}Now`)}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            void (asking.what === 'disable'
              ? update(asking.account, { disabled: true })
              : signOut(asking.account));
          }}
        />
      )}
    </>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onEnable: () => void;
  readonly onAsk: (what: 'disable' | 'signOut') => void;
}

function AccountRow({ account, isOwn, busy, onEdit, onEnable, onAsk }: AccountRowProps) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const { person, disabled, lastSignInAt } = account;
  const { name } = person;
  return (
    <>
      <div className={styles.head}>
        <strong>
          <bdi>{name}</bdi> {isOwn && <span className={styles.soft}>({t('you')})</span>}
          {disabled && <span className={styles.soft}>({t('disabled')})</span>}
        </strong>
        <Button look="quiet" icon="pencil" aria-label={t('changeOf', { name })} onClick={onEdit}>
          {t('change')}
        </Button>
      </div>
      <p className={styles.soft}>
        {roles(person.role)} · {person.email} ·{' '}
        {lastSignInAt ? (
          <>
            {t('lastSignIn')} <LocalTime at={lastSignInAt} />
          </>
        ) : (
          t('neverSignedIn')
        )}
      </p>
      {!isOwn && (
        <div className={styles.buttons}>
          {disabled ? (
            <Button disabled={busy} aria-label={t('enableOf', { name })} onClick={onEnable}>
              {t('enable')}
            </Button>
          ) : (
            <>
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('signOutOf', { name })}
                onClick={() => onAsk('signOut')}
              >
                {t('signOut')}
              </Button>
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('disableOf', { name })}
                onClick={() => onAsk('disable')}
              >
                {t('disable')}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}

type AccountFields = Pick<Account['person'], 'name' | 'role'>;

interface AccountFormProps {
  readonly account: Account;
  readonly busy: boolean;
  readonly nameError: string | undefined;
  readonly onSave: (fields: AccountFields) => void;
  readonly onCancel: () => void;
}

function AccountForm({ account, busy, nameError, onSave, onCancel }: AccountFormProps) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { name, role } = account.person;
  const [fields, setFields] = useState<AccountFields>({ name, role });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(fields);
  };
  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <Field id="account-name" label={t('name')} error={nameError}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            autoFocus
            maxLength={LIMITS.name}
            value={fields.name}
            onChange={(event) => setFields({ ...fields, name: event.target.value })}
          />
        )}
      </Field>
      <RoleField
        id="account-role"
        value={fields.role}
        onChange={(value) => setFields({ ...fields, role: value })}
      />
      <div className={formStyles.actions}>
        <Button type="submit" look="primary" disabled={busy}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
