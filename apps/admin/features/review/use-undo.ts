'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClaimFields } from './claim-fields.ts';

/** The parts of a claim that are changed by a press of a button, and so can be taken back by another. */
const PARTS = ['evidence', 'appearances', 'ratingId', 'topicIds', 'rationale'] as const;

type Part = (typeof PARTS)[number];
type Step = Partial<Pick<ClaimFields, Part>>;

const STEPS = 50;
/** Characters beyond which a change of the rationale came from a button, or was pasted. */
const TYPED_AT_ONCE = 10;

/**
 * Takes back the last changes of a claim that were made by a button or a key: evidence taken, removed or turned, a
 * place, the rating, a finding taken into the rationale. Typing is taken back by the browser's own undo in its field.
 */
export function useUndo(fields: ClaimFields, setFields: (fields: ClaimFields) => void) {
  const latest = useRef(fields);
  useEffect(() => {
    latest.current = fields;
  }, [fields]);
  const steps = useRef<Step[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  const change = useCallback(
    (make: (now: ClaimFields) => ClaimFields) => {
      const before = latest.current;
      const after = make(before);
      const step = stepBetween(before, after);
      if (step) {
        steps.current = [...steps.current.slice(1 - STEPS), step];
        setCanUndo(true);
      }
      latest.current = after;
      setFields(after);
    },
    [setFields],
  );

  const undo = useCallback(() => {
    const step = steps.current.pop();
    setCanUndo(steps.current.length > 0);
    if (!step) return;
    latest.current = { ...latest.current, ...step };
    setFields(latest.current);
  }, [setFields]);

  return { change, undo, canUndo };
}

/** What a change has to be taken back by; null when it was typed. */
export function stepBetween(before: ClaimFields, after: ClaimFields): Step | null {
  const isPressed =
    before.ratingId !== after.ratingId ||
    before.topicIds.length !== after.topicIds.length ||
    before.appearances.length !== after.appearances.length ||
    before.evidence.length !== after.evidence.length ||
    before.evidence.some(({ stance }, index) => stance !== after.evidence[index]?.stance) ||
    Math.abs(after.rationale.length - before.rationale.length) > TYPED_AT_ONCE;
  if (!isPressed) return null;
  return Object.fromEntries(
    PARTS.filter((part) => before[part] !== after[part]).map((part) => [part, before[part]]),
  ) as Step;
}
