import { type Operation, POLICY, type Role } from '@verbatim/shared';
import { ProblemPage } from '../../components/problem-page.tsx';
import { ButtonLink } from '../../components/ui/button.tsx';
import { translator } from '../../lib/translator.ts';

const LIST = new Intl.ListFormat('en');

/** Says that a page is for other roles, and for which. */
export function NotForRole({ role, operation }: { readonly role: Role; readonly operation: Operation }) {
  const t = translator('problems');
  const roles = translator('roles');
  const allowed = POLICY[operation].map((each) => roles(each));
  const names = LIST.format(allowed);
  return (
    <ProblemPage
      level={2}
      title={t('forbiddenTitle')}
      texts={[t('forbidden', { role: roles(role), roles: allowed.length, names })]}
    >
      <ButtonLink href="/settings">{translator('settings')('profile.title')}</ButtonLink>
    </ProblemPage>
  );
}
