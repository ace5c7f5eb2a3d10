import type { Metadata } from 'next';
import { NewPasswordRoom } from '../../features/new-password/new-password-room.tsx';
import { translator } from '../../lib/translator.ts';

export const metadata: Metadata = {
  title: translator('common')('titled', { title: translator('newPassword')('title') }),
};

export default function NewPasswordPage() {
  return <NewPasswordRoom />;
}
