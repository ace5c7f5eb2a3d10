'use client';

import { useState } from 'react';
import type { ActionFailure, ActionResult } from '../../lib/action-result.ts';
import { signInPath } from '../../lib/return-path.ts';
import type { FormProblem } from './problems.ts';

export interface RunningAction {
  readonly busy: boolean;
  readonly failure: ActionFailure | null;
  /** What the form is refused for; the same array until the next run. */
  readonly problems: readonly FormProblem[];
  readonly setProblems: (problems: readonly FormProblem[]) => void;
  /**
   * Runs a server action. A lost connection counts as unavailable. When the session is over, keeps what was typed and
   * leads through the sign-in page back to here.
   */
  readonly run: <Value>(action: () => Promise<ActionResult<Value>>) => Promise<ActionResult<Value>>;
}

/** State of a form's server action: whether it runs, and what it was refused or failed for. */
export function useAction(keepTyped: () => void): RunningAction {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>(NONE);

  const run = async <Value>(action: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> => {
    setBusy(true);
    setFailure(null);
    setProblems(NONE);
    const result = await action().catch((): ActionResult<Value> => ({ outcome: 'unavailable' }));
    if (result.outcome === 'signed-out') {
      keepTyped();
      window.location.assign(signInPath('ended', window.location.pathname + window.location.search));
      return result;
    }
    setBusy(false);
    if (result.outcome === 'done') return result;
    if (result.outcome === 'refused') setProblems(result.problems);
    setFailure(result.outcome === 'refused' ? { ...result, current: null } : result);
    return result;
  };
  return { busy, failure, problems, setProblems, run };
}

const NONE: readonly FormProblem[] = [];
