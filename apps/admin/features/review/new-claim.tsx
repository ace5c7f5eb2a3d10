'use client';

import { useRouter } from 'next/navigation';
import type { SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDraft } from '../../components/drafts/use-draft.ts';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import formStyles from '../../components/form/form.module.css';
import { useAction } from '../../components/form/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import { type ClaimFields, isClaimFields } from './claim-fields.ts';
import { ClaimWorkbench } from './claim-workbench.tsx';
import { createClaim } from './claim.actions.ts';
import type { Rating } from './rating-choice.tsx';
import type { Topic } from './topic-choice.tsx';
import { useNewDismissals } from './use-new-dismissals.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';

export interface NewClaimProps {
  /** What the form begins with: empty, or what was made of selected words. */
  readonly initial: ClaimFields;
  /** Names the draft: claims begun from different words do not mix. */
  readonly begunFrom: string;
  readonly language: string;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  readonly snapshots: readonly ShownSnapshot[];
}

/** A claim that does not exist yet, beside the source it is made of, if it is. */
export function NewClaim({ initial, begunFrom, language, ratings, topics, snapshots }: NewClaimProps) {
  const t = useTranslations('claim');
  const common = useTranslations('common');
  const router = useRouter();
  const hydrated = useHydrated();
  const { fields, setFields, restored, keepNow, settle } = useDraft({
    form: `claim:new:${begunFrom}`,
    initial,
    base: null,
    isFields: isClaimFields,
  });
  const { dismissals, dismissedFindings, forget } = useNewDismissals(begunFrom);
  const { busy, failure, problems, setProblems, run } = useAction(keepNow);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (fields.text.trim() === '') return setProblems([{ field: 'input.text', message: t('textMissing') }]);
    const result = await run(() => createClaim({ content: fields, dismissedFindings }));
    if (result.outcome !== 'done') return;
    settle(initial);
    forget();
    router.push(`/claims/${result.value}`);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset disabled={!hydrated}>
        <ClaimWorkbench
          claimId={null}
          fields={fields}
          onChange={setFields}
          language={language}
          ratings={ratings}
          topics={topics}
          kinds={['PUBLICATION']}
          problems={problems}
          snapshots={snapshots}
          savedQuotations={null}
          dismissals={dismissals}
          onAskForChange={null}
          head={() => (
            <>
              {restored && (
                <Notice tone="info" role="status">
                  <p>{common('draftRestored')}</p>
                  <Button onClick={() => settle(initial)}>{common('discardDraft')}</Button>
                </Notice>
              )}
              <ErrorSummary problems={problems} />
              <FailureNotice failure={failure} />
            </>
          )}
        >
          <div className={formStyles.actions}>
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? t('creating') : t('create')}
            </Button>
          </div>
        </ClaimWorkbench>
      </fieldset>
    </form>
  );
}
