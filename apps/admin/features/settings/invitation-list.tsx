'use client';

import type { Role } from '@verbatim/shared';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import formStyles from '../../components/form/form.module.css';
import { messageAt } from '../../components/form/problems.ts';
import { RefreshOn } from '../../components/live/refresh-on.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Field } from '../../components/ui/field.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import type { InvitationRowFragment } from '../../generated/documents.ts';
import { invitePerson, revokeInvitation } from './people.actions.ts';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleField } from './role-field.tsx';
import styles from './settings.module.css';
import { useListAction } from './use-list-action.ts';

type Invitation = InvitationRowFragment;

/** Invitations that wait, and what became of the others. A link is shown once, to whoever made it. */
export function InvitationList({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const t = useTranslations('people.invitations');
  const roles = useTranslations('roles');
  const [isInviting, setInviting] = useState(false);
  const [made, setMade] = useState<{ email: string; token: string } | null>(null);
  const [done, setDone] = useState('');
  const { busy, failure, problems, run } = useListAction();
  const open = invitations.filter(({ acceptedAt, revokedAt }) => acceptedAt === null && revokedAt === null);
  const past = invitations.filter((each) => !open.includes(each));

  const invite = async (email: string, role: Role) => {
    setMade(null);
    setDone('');
    const result = await run(() => invitePerson({ email, role }));
    if (result.outcome !== 'done') return;
    setInviting(false);
    setMade({ email, token: result.value });
  };
  const withdraw = async ({ id, email }: Invitation) => {
    setMade(null);
    setDone('');
    const result = await run(() => revokeInvitation(id));
    if (result.outcome === 'done') setDone(t('withdrawn', { email }));
  };

  return (
    <>
      <RefreshOn kinds={['INVITATION']} />
      <ErrorSummary problems={problems} ids={{ email: 'invited-email', role: 'invited-role' }} />
      <FailureNotice failure={failure} />
      <p role="status">{done}</p>
      {made && (
        <OneTimeLink
          key={made.token}
          title={t('made', { email: made.email })}
          path="/invitation"
          token={made.token}
        />
      )}
      {open.length === 0 && !isInviting && !made && (
        <EmptyState level={3} title={t('none')} text={t('lead')} />
      )}
      <ul className={styles.list}>
        {open.map((invitation) => (
          <li key={invitation.id} className={styles.item}>
            <div className={styles.head}>
              <strong>{invitation.email}</strong>
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('withdrawOf', { email: invitation.email })}
                onClick={() => void withdraw(invitation)}
              >
                {t('withdraw')}
              </Button>
            </div>
            <p className={styles.soft}>
              {roles(invitation.role)} · {t('by', { name: invitation.invitedBy.name })} · {t('until')}{' '}
              <LocalTime at={invitation.expiresAt} />
            </p>
          </li>
        ))}
      </ul>
      {isInviting ? (
        <InviteForm
          busy={busy}
          emailError={messageAt(problems, 'email')}
          onInvite={(email, role) => void invite(email, role)}
          onCancel={() => setInviting(false)}
        />
      ) : (
        <div>
          <Button icon="plus" look="primary" onClick={() => setInviting(true)}>
            {t('add')}
          </Button>
        </div>
      )}
      {past.length > 0 && (
        <details>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className={styles.plain}>
            {past.map(({ id, email, acceptedAt, revokedAt }) => (
              <li key={id}>
                {email} · {t(acceptedAt === null ? 'wasWithdrawn' : 'accepted')}{' '}
                <LocalTime at={acceptedAt ?? revokedAt!} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface InviteFormProps {
  readonly busy: boolean;
  readonly emailError: string | undefined;
  readonly onInvite: (email: string, role: Role) => void;
  readonly onCancel: () => void;
}

function InviteForm({ busy, emailError, onInvite, onCancel }: InviteFormProps) {
  const t = useTranslations('people.invitations');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('EDITOR');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onInvite(email.trim(), role);
  };
  return (
    <form className={`${styles.item} ${formStyles.form}`} onSubmit={submit} noValidate>
      <Field id="invited-email" label={t('email')} hint={t('emailHint')} error={emailError}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <RoleField id="invited-role" value={role} onChange={setRole} />
      <FormActions submit={t('make')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
