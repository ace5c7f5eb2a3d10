'use client';

import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '../../components/ui/button.tsx';
import type { ClaimMove } from './claim-input.ts';
import styles from './review-bar.module.css';

/** A move that the person's role has and the API does not allow yet, with why. */
export interface RefusedMove {
  readonly move: ClaimMove;
  readonly why: string;
}

export interface ReviewBarProps {
  /** What the API allows the person to do now, in the order in which it names them. */
  readonly moves: readonly ClaimMove[];
  readonly refused: readonly RefusedMove[];
  /** Whether the person wrote a part, which somebody else has to approve. */
  readonly isContributor: boolean;
  readonly isEditing: boolean;
  readonly mayEdit: boolean;
  readonly isDirty: boolean;
  readonly isKept: boolean;
  readonly busy: boolean;
  /** What was done last. */
  readonly done: string;
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  /** Null when the claim is not to be approved by the person now. */
  readonly onApproveAndNext: (() => void) | null;
  /** Leads to the next claim that waits for review; null for those who do not review. */
  readonly onNext: (() => void) | null;
  readonly onMove: (move: ClaimMove) => void;
  /** Says why something is refused. */
  readonly onRefused: (why: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onEdit: (editing: boolean) => void;
}

/** What can be done with the claim, always in reach, and whether what was typed is saved. */
export function ReviewBar(props: ReviewBarProps) {
  const { moves, isEditing, mayEdit, isDirty, isKept, busy, done, onMove, onSave, onDiscard, onEdit } = props;
  const { refused, isContributor, onUndo, onApproveAndNext, onNext, onRefused } = props;
  const t = useTranslations('review');
  const primary = PRIMARY.find((move) => moves.includes(move));
  return (
    <div className={styles.bar}>
      <p className={styles.state} role="status">
        {busy ? t('working') : isDirty ? t(isKept ? 'unsaved' : 'unsavedLost') : done}
      </p>
      <div className={styles.buttons}>
        {mayEdit && !isEditing && (
          <Button icon="pencil" keys="e" disabled={busy} onClick={() => onEdit(true)}>
            {t('edit')}
          </Button>
        )}
        {onUndo && (
          <Button look="quiet" icon="back" keys="Mod+Z" disabled={busy} onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
        {isEditing && (
          <Button
            keys="Mod+S"
            look={isDirty ? 'primary' : 'plain'}
            disabled={busy || !isDirty}
            onClick={onSave}
          >
            {t('save')}
          </Button>
        )}
        {isDirty && (
          <Button look="quiet" disabled={busy} onClick={onDiscard}>
            {t('discard')}
          </Button>
        )}
        {moves.map((move) => {
          // Sending saves first; every other move is about what is saved.
          const blocked = isDirty && move !== 'SEND_TO_REVIEW';
          return (
            <Button
              key={move}
              keys={KEYS[move]}
              look={lookOf(move, move === primary && !isDirty)}
              disabled={busy}
              aria-disabled={blocked || undefined}
              title={blocked ? t('unsavedFirst') : undefined}
              onClick={() => {
                if (!blocked) onMove(move);
              }}
            >
              {t(`action.${move === 'APPROVE' && isContributor ? 'APPROVE_PART' : move}`)}
            </Button>
          );
        })}
        {refused.map(({ move, why }) => (
          <Button
            key={move}
            aria-disabled
            aria-describedby={`refused-${move}`}
            onClick={() => onRefused(why)}
          >
            {t(`action.${move}`)}
          </Button>
        ))}
        {onApproveAndNext && (
          <Button keys="y" disabled={busy} onClick={onApproveAndNext}>
            {t('approveAndNext')}
          </Button>
        )}
        {onNext && (
          <Button look="quiet" icon="arrow" keys="g" disabled={busy} onClick={onNext}>
            {t('toNext')}
          </Button>
        )}
      </div>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ move, why }) => (
            <li key={move} id={`refused-${move}`}>
              {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const KEYS: Partial<Record<ClaimMove, string>> = {
  SEND_TO_REVIEW: 'Mod+Enter',
  APPROVE: 'a',
  REQUEST_CHANGES: 'x',
  PUBLISH: 'b',
};

const PRIMARY: readonly ClaimMove[] = ['PUBLISH', 'APPROVE', 'SEND_TO_REVIEW', 'REOPEN'];

function lookOf(move: ClaimMove, isPrimary: boolean): ButtonLook {
  if (isPrimary) return 'primary';
  return move === 'WITHHOLD' || move === 'REJECT' ? 'danger' : 'plain';
}
