'use client';

import { ROLES, type Role } from '@verbatim/shared';
import { useTranslations } from 'use-intl';
import { Field } from '../../components/ui/field.tsx';

export interface RoleFieldProps {
  readonly id: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** One of the roles, with what it lets a person do. */
export function RoleField({ id, value, onChange }: RoleFieldProps) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const means = useTranslations('settings.roleMeans');
  return (
    <Field id={id} label={t('role')} hint={means(value)}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as Role)}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
