'use client';

import { LIMITS } from '@verbatim/shared';
import type { ReactNode } from 'react';
import { Field } from '../ui/field.tsx';

export interface NameFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The name with which a small form begins: it has the focus when the form appears. */
export function NameField({ id, label, hint, error, value, onChange }: NameFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          autoFocus
          maxLength={LIMITS.name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
