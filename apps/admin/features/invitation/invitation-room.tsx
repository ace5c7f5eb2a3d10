'use client';

import { LinkRoom } from '../../components/shell/link-room.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { readInvitation } from './invitation.actions.ts';

/** Where the link of an invitation leads. */
export function InvitationRoom() {
  return <LinkRoom words="invitation" read={readInvitation} form={(link) => <InvitationForm {...link} />} />;
}
