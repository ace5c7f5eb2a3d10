import { LIMITS, type Role } from '@verbatim/shared';
import { z } from 'zod';
import { requiredText } from '../../platform/input/fields.ts';

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Whether a string has the form of an e-mail address. */
export function isEmail(address: string): boolean {
  return EMAIL.test(address) && address.length <= 320;
}

export const email = requiredText({ label: 'The e-mail address', max: 320 })
  .transform((address) => address.toLowerCase())
  .refine(isEmail, 'The e-mail address is not one: it must look like name@example.org.');

export const personName = requiredText({ label: 'The name', max: LIMITS.name });

export const newPassword = z
  .string()
  .min(12, 'The password is too short: take 12 characters or more.')
  .max(1_000, 'The password is too long: take 1,000 characters or fewer.');

/** What an account is made of, parsed. */
export const newPerson = z.object({ email, name: personName, role: z.custom<Role>(), password: newPassword });
