'use client';

import { useTranslations } from 'use-intl';
import type { ActionFailure } from '../../lib/action-result.ts';
import { Notice } from '../ui/notice.tsx';

/** Says that an action did not reach its end for a reason that is not the form's. */
export function FailureNotice({ failure }: { readonly failure: ActionFailure | null }) {
  const t = useTranslations('problems');
  if (failure === null || failure.outcome === 'refused' || failure.outcome === 'signed-out') return null;
  const unavailable = failure.outcome === 'unavailable';
  return (
    <Notice tone="bad" role="alert" title={t(unavailable ? 'unavailableTitle' : 'failedTitle')}>
      <p>{t(unavailable ? 'unavailable' : 'failed')}</p>
      {failure.outcome === 'failed' && failure.reference && (
        <p>{t('reference', { reference: failure.reference })}</p>
      )}
    </Notice>
  );
}
