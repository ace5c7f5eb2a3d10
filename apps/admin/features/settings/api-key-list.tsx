'use client';

import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import { NameField } from '../../components/form/name-field.tsx';
import { messageAt } from '../../components/form/problems.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { ApiKeyRowFragment } from '../../generated/documents.ts';
import { createApiKey, revokeApiKey } from './api-key.actions.ts';
import styles from './settings.module.css';
import { useListAction } from './use-list-action.ts';

const SCOPES = ['READ', 'SEARCH'] as const;

/** The keys of the public API: made for a client, shown once, ended at once. */
export function ApiKeyList({ keys }: { readonly keys: readonly ApiKeyRowFragment[] }) {
  const t = useTranslations('settings.keysOfApi');
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKeyRowFragment | null>(null);
  const { busy, failure, problems, run } = useListAction();

  const make = async (client: string, scopes: readonly string[]) => {
    setMade(null);
    const result = await run(() => createApiKey({ client, scopes }));
    if (result.outcome !== 'done') return;
    setAdding(false);
    setMade(result.value);
  };
  const revoke = async ({ id }: ApiKeyRowFragment) => {
    setRevoking(null);
    await run(() => revokeApiKey(id));
  };

  return (
    <>
      <ErrorSummary problems={problems} ids={{ client: 'key-client', scopes: 'key-scopes' }} />
      <FailureNotice failure={failure} />
      <div role="status">
        {made && (
          <Notice tone="good" title={t('made')}>
            <p>
              <code className={styles.secret}>{made}</code>
            </p>
          </Notice>
        )}
      </div>
      {keys.length === 0 && !isAdding && <EmptyState title={t('emptyTitle')} text={t('empty')} />}
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key.id} className={styles.item}>
            <div className={styles.head}>
              <strong>
                <bdi>{key.client}</bdi>{' '}
                {key.revokedAt && <span className={styles.soft}>({t('revoked')})</span>}
              </strong>
              {!key.revokedAt && (
                <Button
                  look="danger"
                  disabled={busy}
                  aria-label={t('revokeOf', { client: key.client })}
                  onClick={() => setRevoking(key)}
                >
                  {t('revoke')}
                </Button>
              )}
            </div>
            <p className={styles.soft}>
              {key.scopes.map((scope) => t(`scope.${scope}`)).join(', ')} · {t('created')}{' '}
              <LocalTime at={key.createdAt} />
              {key.lastUsedAt ? (
                <>
                  {' · '}
                  {t('lastUsed')} <LocalTime at={key.lastUsedAt} />
                </>
              ) : (
                ` · ${t('neverUsed')}`
              )}
            </p>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewKeyForm
          busy={busy}
          clientError={messageAt(problems, 'client')}
          onMake={(client, scopes) => void make(client, scopes)}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button icon="plus" look="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      )}
      {revoking && (
        <ConfirmDialog
          title={t('revokeTitle', { client: revoking.client })}
          text={t('revokeText')}
          action={t('revokeNow')}
          onConfirm={() => void revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

interface NewKeyFormProps {
  readonly busy: boolean;
  readonly clientError: string | undefined;
  readonly onMake: (client: string, scopes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function NewKeyForm({ busy, clientError, onMake, onCancel }: NewKeyFormProps) {
  const t = useTranslations('settings.keysOfApi');
  const [client, setClient] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['READ']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onMake(client, scopes);
  };
  return (
    <form className={styles.item} onSubmit={submit} noValidate>
      <NameField
        id="key-client"
        label={t('client')}
        hint={t('clientHint')}
        error={clientError}
        value={client}
        onChange={(value) => setClient(value)}
      />
      <fieldset id="key-scopes" tabIndex={-1}>
        <legend>{t('scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className={styles.option}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) =>
                setScopes(event.target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
              }
            />{' '}
            {t(`scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <FormActions submit={t('make')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
