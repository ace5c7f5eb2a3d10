import type { Metadata } from 'next';
import { EntranceMessages } from '../../components/shell/entrance-messages.tsx';
import { InvitationRoom } from '../../features/invitation/invitation-room.tsx';
import { translator } from '../../lib/translator.ts';

export const metadata: Metadata = {
  title: translator('common')('titled', { title: translator('invitation')('title') }),
};

export default function InvitationPage() {
  return (
    <EntranceMessages>
      <InvitationRoom />
    </EntranceMessages>
  );
}
