'use client';

import { useTranslations } from 'use-intl';
import { ProblemPage } from '../../components/problem-page.tsx';
import { Button } from '../../components/ui/button.tsx';

/** What a page shows when it cannot be made: in words, with a way on. The error's digest tells the kind. */
export default function DeskError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations('problems');
  const [kind, reference] = (error.digest ?? '').split(':', 2);
  const unavailable = kind === 'API_UNAVAILABLE';
  return (
    <ProblemPage
      title={t(unavailable ? 'unavailableTitle' : 'failedTitle')}
      texts={unavailable ? [t('unavailable'), t('unavailableSteps')] : [t('failed')]}
      reference={kind === 'API_FAILURE' && reference ? t('reference', { reference }) : null}
    >
      <Button look="primary" onClick={retry}>
        {t('tryAgain')}
      </Button>
    </ProblemPage>
  );
}
