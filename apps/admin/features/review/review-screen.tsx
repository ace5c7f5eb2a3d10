'use client';

import { may, proposableKinds } from '@verbatim/shared';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { FailureNotice } from '../../components/form/failure-notice.tsx';
import { usePerson } from '../../components/shell/person-context.tsx';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider.tsx';
import { PublicationBadge, VerificationBadge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { LocalTime } from '../../components/ui/local-time.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useHydrated } from '../../components/ui/use-hydrated.ts';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import { Approvals } from './approvals.tsx';
import { fieldsOf } from './claim-fields.ts';
import { BlindVerdicts } from './blind-verdicts.tsx';
import { ChangeRequests, type WantedAt } from './change-requests.tsx';
import { ClaimHandling, type Colleague } from './claim-handling.tsx';
import { ClaimHistory } from './claim-history.tsx';
import type { ClaimMove } from './claim-input.ts';
import { ClaimWorkbench, type ShowPlace } from './claim-workbench.tsx';
import { findNextToReview, handleClaim, restoreRevision } from './claim.actions.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { LabelChanges, labelChangesOf } from './label-changes.tsx';
import { type ConfirmedMove, MoveDialog, isConfirmed } from './move-dialog.tsx';
import { PublicPreview } from './public-preview.tsx';
import type { Rating } from './rating-choice.tsx';
import { ReviewBar } from './review-bar.tsx';
import styles from './review-screen.module.css';
import {
  addChangeRequest,
  giveBlindVerdict,
  linkClaims,
  stepChangeRequest,
  unlinkClaims,
  wantBlindVerdicts,
} from './review.actions.ts';
import { SameClaims } from './same-claims.tsx';
import { savedQuotations } from './saved-quotations.ts';
import { SinceReview } from './since-review.tsx';
import type { Topic } from './topic-choice.tsx';
import { useClaimWatch } from './use-claim-watch.ts';
import { useClaimWork } from './use-claim-work.ts';
import { useSavedDismissals } from './use-saved-dismissals.ts';
import type { ShownSnapshot } from '../../components/source-text/snapshot.ts';

export interface ReviewScreenProps {
  readonly claim: ClaimDetailFragment;
  readonly ratings: readonly Rating[];
  readonly topics: readonly Topic[];
  readonly people: readonly Colleague[];
  readonly snapshots: readonly ShownSnapshot[];
}

/** A claim under work: written, held against its sources, reviewed, published. */
export function ReviewScreen({ claim: initial, ratings, topics, people, snapshots }: ReviewScreenProps) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const changeWords = useTranslations('changeRequests');
  const blindWords = useTranslations('blind');
  const handlingWords = useTranslations('handling');
  const sameWords = useTranslations('sameClaims');
  const router = useRouter();
  const person = usePerson();
  const hydrated = useHydrated();
  const work = useClaimWork(initial);
  const { claim, fields } = work;
  const dismissals = useSavedDismissals(work);
  useClaimWatch({
    claim,
    isBusy: work.busy,
    onChanged: (changed) => {
      work.meet(changed);
      work.say(t('changedBy', { name: changed.updatedBy.name }));
    },
  });
  const { verificationStatus: status, revision } = claim;
  const [wantsEdit, setWantsEdit] = useState(false);
  const [confirming, setConfirming] = useState<ConfirmedMove | null>(null);
  const [wantedAt, setWantedAt] = useState<WantedAt | null>(null);
  const mayReview = may(person.role, 'claim.review');
  const mayEdit = claim.allowedActions.includes('EDIT');
  const isSettled = status === 'IN_REVIEW' || status === 'APPROVED';
  const isEditing = mayEdit && (!isSettled || wantsEdit || work.isDirty);
  const moves = claim.allowedActions.filter((action): action is ClaimMove => action !== 'EDIT');
  const mayAsk = status === 'IN_REVIEW' && moves.includes('REQUEST_CHANGES') && !work.isDirty;
  const refused = claim.refusedActions.flatMap(({ action, why }) =>
    action === 'EDIT' ? [] : [{ move: action, why: why.message }],
  );
  // While approving is the next step, publishing is not.
  const isToApprove = [...moves, ...refused.map(({ move }) => move)].includes('APPROVE');
  const shownRefused = refused.filter(({ move }) => !(move === 'PUBLISH' && isToApprove));

  const goToNext = async () => {
    const next = await findNextToReview(claim.id).catch(() => null);
    if (next === null) return work.say(t('nothingNext'));
    router.push(`/claims/${next}`);
  };
  const approveAndNext = async () => {
    if (await work.move('APPROVE')) await goToNext();
  };
  const start = (move: ClaimMove) => (isConfirmed(move) ? setConfirming(move) : void work.move(move));
  const canMove = (move: ClaimMove) => moves.includes(move) && !work.busy && !work.isDirty;
  useShortcuts({
    title: t('shortcuts.title'),
    shortcuts: [
      ...(isEditing
        ? [{ keys: 'Mod+S', label: t('save'), run: () => void (work.isDirty && work.save()) }]
        : []),
      ...(work.undo && isEditing ? [{ keys: 'Mod+Z', label: t('undo'), run: work.undo }] : []),
      ...(mayEdit && !isEditing ? [{ keys: 'e', label: t('edit'), run: () => setWantsEdit(true) }] : []),
      ...(moves.includes('SEND_TO_REVIEW')
        ? [{ keys: 'Mod+Enter', label: t('action.SEND_TO_REVIEW'), run: () => start('SEND_TO_REVIEW') }]
        : []),
      ...MOVE_KEYS.filter(([, move]) => canMove(move)).map(([keys, move]) => ({
        keys,
        label: t(`action.${move}`),
        run: () => start(move),
      })),
      ...MOVE_KEYS.flatMap(([keys, move]) =>
        shownRefused
          .filter((each) => each.move === move)
          .map(({ why }) => ({ keys, label: t(`action.${move}`), run: () => work.say(why) })),
      ),
      ...(canMove('APPROVE')
        ? [{ keys: 'y', label: t('approveAndNext'), run: () => void approveAndNext() }]
        : []),
      ...(mayReview ? [{ keys: 'g', label: t('toNext'), run: () => void goToNext() }] : []),
    ],
  });
  const head = (show: ShowPlace) => (
    <>
      <p className={styles.status}>
        <VerificationBadge status={status} />
        <PublicationBadge status={claim.publicationStatus} />
        <span className={styles.author}>
          {t('by', { number: revision.number, name: revision.author.name })}{' '}
          <LocalTime at={revision.createdAt} />
        </span>
      </p>
      <ErrorSummary
        problems={work.problems.filter(({ code }) => !(code === 'CONFLICT' && work.isConflict))}
      />
      <FailureNotice failure={work.failure} />
      {work.isConflict ? (
        <ConflictPanel
          yours={fields}
          theirs={work.saved}
          revision={revision}
          ratings={ratings}
          topics={topics}
          onTake={(part) => work.setFields((now) => ({ ...now, ...part }))}
          onTakeAll={work.discard}
          onGoOn={work.settleConflict}
        />
      ) : (
        work.isRestored && (
          <Notice tone="info" role="status">
            <p>{common('draftRestored')}</p>
            <Button onClick={work.discard}>{common('discardDraft')}</Button>
          </Notice>
        )
      )}
      {isEditing && isSettled && <Notice tone="warn">{t('voids', { status })}</Notice>}
      {person.role === 'VIEWER' && <Notice tone="info">{t('viewer')}</Notice>}
      <ClaimHandling
        claim={claim}
        people={people}
        personId={person.id}
        mayChange={may(person.role, 'claim.edit')}
        busy={work.busy}
        onChange={(handling) =>
          void work.change((place) => handleClaim({ ...place, ...handling }), handlingWords('done'))
        }
      />
      <SameClaims
        links={claim.sameAs}
        mayUnlink={may(person.role, 'claim.edit')}
        busy={work.busy}
        onUnlink={(otherId) =>
          void work.change((place) => unlinkClaims({ ...place, otherId }), sameWords('unlinked'))
        }
      />
      <Approvals claim={claim} personId={person.id} />
      <LabelChanges claim={claim} />
      <SinceReview claim={claim} />
      <ChangeRequests
        requests={claim.changeRequests}
        mayAsk={mayAsk}
        mayResolve={may(person.role, 'claim.edit')}
        busy={work.busy}
        wantedAt={wantedAt}
        onForgetWords={() => setWantedAt(null)}
        onAsk={(message, at) =>
          void work.change(
            (place) =>
              addChangeRequest({
                ...place,
                message,
                span: at && { snapshotId: at.snapshotId, start: at.start, end: at.end },
              }),
            changeWords('asked'),
          )
        }
        onStep={({ id }, isDone) =>
          void work.change(
            (place) => stepChangeRequest({ ...place, changeRequestId: id, isDone }),
            changeWords('stepped'),
          )
        }
        onShow={(span) => show(span.snapshot.id, span)}
      />
      <BlindVerdicts
        verdicts={claim.blindVerdicts}
        ratings={ratings}
        hasRating={revision.rating !== null}
        mayWant={mayEdit}
        busy={work.busy}
        onWant={(wanted) =>
          void work.change(
            (place) => wantBlindVerdicts({ ...place, wanted }),
            blindWords(wanted ? 'wanted' : 'unwanted'),
          )
        }
        onGive={(ratingId, rationale) =>
          void work.change((place) => giveBlindVerdict({ ...place, ratingId, rationale }), blindWords('done'))
        }
      />
    </>
  );

  return (
    <>
      <fieldset disabled={!hydrated}>
        <ClaimWorkbench
          claimId={claim.id}
          fields={isEditing ? fields : fieldsOf(revision)}
          onChange={isEditing ? work.setFields : null}
          language={revision.language}
          ratings={ratings}
          topics={topics}
          kinds={proposableKinds(claim.publicationStatus)}
          problems={work.problems}
          snapshots={snapshots}
          savedQuotations={work.isDirty ? null : savedQuotations(claim)}
          dismissals={dismissals}
          onAskForChange={mayAsk ? setWantedAt : null}
          linking={{
            linked: claim.sameAs.map((link) => link.claim.id),
            busy: work.busy,
            onLink: (otherId, reason) =>
              void work.change((place) => linkClaims({ ...place, otherId, reason }), sameWords('linked')),
          }}
          head={head}
        >
          <ReviewBar
            moves={moves}
            refused={shownRefused}
            isContributor={claim.parts.some(({ contributor }) => contributor.id === person.id)}
            isEditing={isEditing}
            mayEdit={mayEdit}
            isDirty={work.isDirty}
            isKept={work.isKept}
            busy={work.busy}
            done={work.done}
            onMove={start}
            onRefused={work.say}
            onUndo={isEditing ? work.undo : null}
            onApproveAndNext={canMove('APPROVE') ? () => void approveAndNext() : null}
            onNext={mayReview && !isEditing ? () => void goToNext() : null}
            onSave={() => void work.save()}
            onDiscard={() => {
              work.discard();
              setWantsEdit(false);
            }}
            onEdit={setWantsEdit}
          />
        </ClaimWorkbench>
      </fieldset>
      <ClaimHistory
        claim={claim}
        onRestore={
          mayEdit && !work.isDirty
            ? (number, publicNote) =>
                void work.change(
                  (place) => restoreRevision({ ...place, number, publicNote }),
                  t('restored', { number }),
                )
            : null
        }
      />
      {confirming && (
        <MoveDialog
          move={confirming}
          kind={revision.proposes}
          preview={
            confirming === 'PUBLISH' && (
              <PublicPreview
                fields={fieldsOf(revision)}
                language={revision.language}
                ratings={ratings}
                topics={topics}
                labelChanges={labelChangesOf(claim)}
              />
            )
          }
          onClose={() => setConfirming(null)}
          onConfirm={(comment) => {
            setConfirming(null);
            void work.move(confirming, comment);
          }}
        />
      )}
    </>
  );
}

/** The keys of the moves of those who review. */
const MOVE_KEYS = [
  ['a', 'APPROVE'],
  ['x', 'REQUEST_CHANGES'],
  ['b', 'PUBLISH'],
] as const;
