'use client';

import type { SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormActions } from '../../components/form/form-actions.tsx';
import formStyles from '../../components/form/form.module.css';
import { NameField } from '../../components/form/name-field.tsx';
import { OvertakenFields, VersionText } from '../../components/form/two-versions.tsx';
import { useEditedFields } from '../../components/form/use-edited-fields.ts';
import type { AccountRowFragment } from '../../generated/documents.ts';
import { RoleField } from './role-field.tsx';

/** What can be changed of an account. */
export type AccountFields = Pick<AccountRowFragment['person'], 'name' | 'role'>;

export interface AccountFormProps {
  readonly account: AccountRowFragment;
  readonly busy: boolean;
  readonly nameError: string | undefined;
  readonly onSave: (fields: AccountFields) => void;
  readonly onCancel: () => void;
}

/** Name and role of somebody, as they are changed. */
export function AccountForm({ account, busy, nameError, onSave, onCancel }: AccountFormProps) {
  const t = useTranslations('people');
  const { name, role } = account.person;
  const roles = useTranslations('roles');
  const { fields, set, overtaken, takeTheirs } = useEditedFields<AccountFields>({ name, role });
  const shown = (field: keyof AccountFields, of: AccountFields) =>
    field === 'role' ? roles(of.role) : <VersionText text={of.name} />;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(fields);
  };
  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <OvertakenFields
        parts={overtaken.map((field) => ({
          key: field,
          name: t(field),
          yours: shown(field, fields),
          theirs: shown(field, { name, role }),
          onTake: () => takeTheirs(field),
        }))}
      />
      <NameField
        id="account-name"
        label={t('name')}
        error={nameError}
        value={fields.name}
        onChange={(value) => set({ name: value })}
      />
      <RoleField id="account-role" value={fields.role} onChange={(value) => set({ role: value })} />
      <FormActions submit={t('save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
