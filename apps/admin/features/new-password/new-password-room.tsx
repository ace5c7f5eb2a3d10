'use client';

import { LinkRoom } from '../../components/shell/link-room.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { readPasswordLink } from './new-password.actions.ts';

/** Where the link leads that an administrator makes for somebody who lost their password. */
export function NewPasswordRoom() {
  return (
    <LinkRoom words="newPassword" read={readPasswordLink} form={(link) => <NewPasswordForm {...link} />} />
  );
}
