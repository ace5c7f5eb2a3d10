import { ProblemPage } from '../../components/problem-page.tsx';
import { ButtonLink } from '../../components/ui/button.tsx';
import { translator } from '../../lib/translator.ts';

export default function NotFound() {
  const t = translator('problems');
  return (
    <ProblemPage title={t('notFoundTitle')} texts={[t('notFound')]}>
      <ButtonLink href="/" look="primary">
        {t('toClaims')}
      </ButtonLink>
    </ProblemPage>
  );
}
