import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says that a text, or the rest of one, could not be fetched, and fetches it again when asked. */
export function TextFailure({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('sourceText');
  const problems = useTranslations('problems');
  return (
    <Notice tone="bad" role="alert">
      <p>{t('failed')}</p>
      <Button onClick={onRetry}>{problems('tryAgain')}</Button>
    </Notice>
  );
}
