'use client';

import { proposableKinds } from '@verbatim/shared';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDraft } from '../../components/drafts/use-draft.ts';
import { useAction } from '../../components/form/use-action.ts';
import type { ClaimDetailFragment } from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { type ClaimFields, changedFields, fieldsOf, isClaimFields } from './claim-fields.ts';
import type { ClaimMove } from './claim-input.ts';
import { moveClaim, reviseClaim } from './claim.actions.ts';
import { useUndo } from './use-undo.ts';

export type ClaimWork = ReturnType<typeof useClaimWork>;

/** The work of one person on one claim: what is typed, what is saved, and what stands between the two. */
export function useClaimWork(initial: ClaimDetailFragment) {
  const t = useTranslations('review');
  const [claim, setClaim] = useState(initial);
  const saved = useMemo(() => workFields(claim), [claim]);
  const draft = useDraft({
    form: `claim:${claim.id}`,
    initial: saved,
    // Who works on a claim and where it stands may change under a draft; what it says may not.
    base: claim.revision.number,
    isFields: isClaimFields,
  });
  const undo = useUndo(draft.fields, draft.setFields);
  const action = useAction(draft.keepNow);
  const [isConflict, setConflict] = useState(false);
  const [done, setDone] = useState('');

  /** Takes the claim as it is now. What was typed stays, and is told apart when somebody else saved meanwhile. */
  const meet = (current: ClaimDetailFragment) => {
    setClaim(current);
    if (current.revision.number === claim.revision.number && draft.isDirty) return;
    if (draft.isDirty) {
      draft.rebase(workFields(current));
      setConflict(true);
    } else {
      draft.settle(workFields(current));
    }
  };

  const runWith = async (run: () => Promise<ActionResult<ClaimDetailFragment>>) => {
    setDone('');
    const result = await action.run(run);
    if (result.outcome === 'refused' && result.current) meet(result.current);
    return result.outcome === 'done' ? result.value : null;
  };

  const save = async (): Promise<ClaimDetailFragment | null> => {
    const { proposes, publicNote, ...content } = draft.fields;
    const { id, version } = claim;
    const next = await runWith(() => reviseClaim({ id, version, content, proposes, publicNote }));
    if (!next) return null;
    setClaim(next);
    setConflict(false);
    draft.settle(workFields(next));
    setDone(t('saved', { number: next.revision.number }));
    return next;
  };

  /** @returns whether it was moved */
  const move = async (wanted: ClaimMove, comment = '') => {
    const current = draft.isDirty ? await save() : claim;
    if (!current) return false;
    const { id, version } = current;
    const next = await runWith(() => moveClaim({ action: wanted, id, version, comment }));
    if (!next) return false;
    setClaim(next);
    draft.settle(workFields(next));
    // Of several people who wrote something new, each needs somebody else's approval.
    const isPart = wanted === 'APPROVE' && next.verificationStatus !== 'APPROVED';
    setDone(t(`done.${isPart ? 'APPROVE_PART' : wanted}`));
    return true;
  };

  const change = async (
    run: (place: { id: string; version: number }) => Promise<ActionResult<ClaimDetailFragment>>,
    told: string,
  ) => {
    const { id, version } = claim;
    const next = await runWith(() => run({ id, version }));
    if (!next) return;
    meet(next);
    setDone(told);
  };

  return {
    claim,
    saved,
    fields: draft.fields,
    setFields: undo.change,
    undo: undo.canUndo ? undo.undo : null,
    /** Changes something about the claim that is not in the form. What is typed stays. */
    change,
    /** Takes the claim as somebody else left it. */
    meet,
    isDirty: draft.isDirty && changedFields(saved, draft.fields).length > 0,
    isKept: draft.kept,
    /** A draft that was begun on an older version counts as a conflict too. */
    isConflict: isConflict || (draft.restored !== null && draft.restored.base !== claim.revision.number),
    isRestored: draft.restored !== null,
    settleConflict: () => {
      setConflict(false);
      draft.rebase(saved);
    },
    discard: () => {
      setConflict(false);
      draft.settle(saved);
    },
    save,
    move,
    done,
    /** Says something where the outcome of an action is said. */
    say: setDone,
    busy: action.busy,
    failure: action.failure,
    problems: action.problems,
  };
}

/**
 * The fields that work on a claim begins with. Of a revision that is published already, the public note is told, and
 * what comes next can only correct or retract.
 */
function workFields(claim: ClaimDetailFragment): ClaimFields {
  const fields = fieldsOf(claim.revision);
  const kinds = proposableKinds(claim.publicationStatus);
  const isTold = claim.publications.some(({ publishedAt }) => publishedAt >= claim.revision.createdAt);
  if (!isTold && kinds.includes(fields.proposes)) return fields;
  return { ...fields, proposes: kinds[0]!, publicNote: '' };
}
