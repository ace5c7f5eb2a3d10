'use client';

import { LIMITS, type VerificationStatus } from '@verbatim/shared';
import { useRouter } from 'next/navigation';
import { type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import formStyles from '../../components/form/form.module.css';
import { messageAt } from '../../components/form/problems.ts';
import { useAction } from '../../components/form/use-action.ts';
import type { Stance } from '../../components/source-text/mark.ts';
import type { SelectedWords } from '../../components/source-text/source-text.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { StanceChoice } from '../../components/ui/stance-choice.tsx';
import { SuggestBox } from '../../components/ui/suggest-box.tsx';
import type { Suggestion } from '../../components/ui/suggestion.ts';
import { attachEvidence } from './attach-evidence.action.ts';
import styles from './source-reader.module.css';

interface ClaimChoice extends Suggestion {
  readonly verificationStatus: VerificationStatus;
  readonly mayEdit: boolean;
}

export interface AttachEvidenceDialogProps {
  readonly words: SelectedWords;
  readonly onClose: () => void;
  readonly onAttached: (claim: { id: string; text: string }) => void;
}

/** Chooses the claim that selected words bear on, and how. */
export function AttachEvidenceDialog({ words, onClose, onAttached }: AttachEvidenceDialogProps) {
  const t = useTranslations('sources.detail.attach');
  const evidence = useTranslations('evidence');
  const common = useTranslations('common');
  const router = useRouter();
  const [search, setSearch] = useState('');
  const [claim, setClaim] = useState<ClaimChoice | null>(null);
  const [stance, setStance] = useState<Stance>('SUPPORTS');
  const [note, setNote] = useState('');
  const { busy, failure, problems, setProblems, run } = useAction(() => undefined);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!claim || !claim.mayEdit) {
      return setProblems([{ field: 'input.id', message: t(claim ? 'locked' : 'choose') }]);
    }
    const { snapshotId, start, end } = words;
    const result = await run(() =>
      attachEvidence({ claimId: claim.id, snapshotId, start, end, stance, note }),
    );
    if (result.outcome !== 'done') return;
    onAttached({ id: claim.id, text: result.value });
    router.refresh();
  };

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <blockquote className={styles.quoted} dir="auto">
        {words.exact}
      </blockquote>
      <form className={formStyles.form} onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary problems={problems} ids={{ id: 'attach-claim', note: 'attach-note' }} />
        <FailureNotice failure={failure} />
        <SuggestBox<ClaimChoice>
          id="attach-claim"
          label={t('claim')}
          hint={t('claimHint')}
          path="/api/claims"
          value={search}
          emptyText={t('noClaims')}
          error={messageAt(problems, 'id')}
          onType={(value) => {
            setSearch(value);
            if (value !== claim?.label) setClaim(null);
          }}
          onChoose={setClaim}
        />
        {claim && (claim.verificationStatus === 'IN_REVIEW' || claim.verificationStatus === 'APPROVED') && (
          <Notice tone="warn">{t('voids', { status: claim.verificationStatus })}</Notice>
        )}
        <StanceChoice label={evidence('stanceLabel')} value={stance} onChange={setStance} />
        <Field
          id="attach-note"
          label={t('note')}
          mark={common('optional')}
          hint={t('noteHint')}
          error={messageAt(problems, 'evidence')}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              dir="auto"
              maxLength={LIMITS.note}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <FormActions submit={busy ? t('busy') : t('submit')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
