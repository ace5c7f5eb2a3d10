import type { Metadata } from 'next';
import { EntranceMessages } from '../../components/shell/entrance-messages.tsx';
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx';
import { safeReturnPath } from '../../lib/return-path.ts';
import { translator } from '../../lib/translator.ts';

export const metadata: Metadata = {
  title: translator('common')('titled', { title: translator('signIn')('title') }),
};

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { reason, callbackUrl } = await searchParams;
  return (
    <EntranceMessages>
      <SignInForm
        reason={reason === 'ended' || reason === 'signed-out' ? reason : null}
        returnPath={safeReturnPath(typeof callbackUrl === 'string' ? callbackUrl : null)}
      />
    </EntranceMessages>
  );
}
