import type { Metadata } from 'next';
import { EntranceMessages } from '../../components/shell/entrance-messages.tsx';
import { NewPasswordRoom } from '../../features/new-password/new-password-room.tsx';
import { translator } from '../../lib/translator.ts';

export const metadata: Metadata = {
  title: translator('common')('titled', { title: translator('newPassword')('title') }),
};

export default function NewPasswordPage() {
  return (
    <EntranceMessages>
      <NewPasswordRoom />
    </EntranceMessages>
  );
}
