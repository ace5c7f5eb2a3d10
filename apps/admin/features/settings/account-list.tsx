'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { messageAt } from '../../components/form/problems.ts';
import { usePerson } from '../../components/shell/person-context.tsx';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import type { AccountRowFragment } from '../../generated/documents.ts';
import { AccountForm, type AccountFields } from './account-form.tsx';
import { AccountRow, type AskedOfAccount } from './account-row.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { type FallenApproval, resetPassword, signPersonOut, updateAccount } from './people.actions.ts';
import styles from './settings.module.css';
import { useListAction } from './use-list-action.ts';

type Account = AccountRowFragment;

/** Everybody with an account: renamed, given a role, signed out, given a new password, disabled and enabled. */
export function AccountList({ accounts }: { readonly accounts: readonly Account[] }) {
  const t = useTranslations('people');
  const { id: own } = usePerson();
  const [edited, setEdited] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ what: AskedOfAccount; account: Account } | null>(null);
  const [done, setDone] = useState('');
  const [fell, setFell] = useState<{ name: string; claims: readonly FallenApproval[] } | null>(null);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const { busy, failure, problems, run } = useListAction();

  const forget = () => {
    setDone('');
    setFell(null);
    setMade(null);
  };
  const update = async ({ id, version }: Account, change: Partial<AccountFields & { disabled: boolean }>) => {
    forget();
    const result = await run(() => updateAccount({ id, version, ...change }));
    if (result.outcome !== 'done') return;
    setEdited(null);
    const { account, fallen } = result.value;
    const { name } = account.person;
    setDone(t('saved', { name }));
    if (fallen.length > 0) setFell({ name, claims: fallen });
  };
  const reset = async ({ id, version, person: { name } }: Account) => {
    forget();
    const result = await run(() => resetPassword({ id, version }));
    if (result.outcome === 'done') setMade({ name, token: result.value });
  };
  const signOut = async ({ id, version }: Account) => {
    forget();
    const result = await run(() => signPersonOut({ id, version }));
    if (result.outcome === 'done') setDone(t('signedOut', { name: result.value.person.name }));
  };

  return (
    <>
      {/* Not under a form that is being filled: what is saved must be told apart from what others saved. */}
      {edited === null && <RefreshOn kinds={['PERSON']} />}
      <ErrorSummary problems={problems} ids={{ name: 'account-name', role: 'account-role' }} />
      <FailureNotice failure={failure} />
      <p role="status">
        {done}
        {fell && ` ${t('approvalsFell', { name: fell.name, count: fell.claims.length })}`}
      </p>
      {fell && (
        <ul>
          {fell.claims.map(({ id: claimId, text }) => (
            <li key={claimId}>
              <Link href={`/claims/${claimId}`}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {made && (
        <OneTimeLink
          key={made.token}
          title={t('resetMade', { name: made.name })}
          path="/new-password"
          token={made.token}
        />
      )}
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
            const { what, account } = asking;
            setAsking(null);
            if (what === 'disable') void update(account, { disabled: true });
            else void (what === 'reset' ? reset(account) : signOut(account));
          }}
        />
      )}
    </>
  );
}
