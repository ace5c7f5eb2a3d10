'use client';

import { useRouter } from 'next/navigation';
import { type RunningAction, useAction } from '../../components/form/use-action.ts';

/**
 * A server action that changes what a list of the settings shows: the list is read again when the action is done, and
 * when somebody was faster, so that the next try is made on what there is now.
 */
export function useListAction(): RunningAction {
  const router = useRouter();
  const action = useAction(() => undefined);
  const run: RunningAction['run'] = async (start) => {
    const result = await action.run(start);
    const isOvertaken =
      result.outcome === 'refused' && result.problems.some(({ code }) => code === 'CONFLICT');
    if (result.outcome === 'done' || isOvertaken) router.refresh();
    return result;
  };
  return { ...action, run };
}
