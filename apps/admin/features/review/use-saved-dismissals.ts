'use client';

import { may } from '@verbatim/shared';
import { useTranslations } from 'use-intl';
import { usePerson } from '../../components/shell/person-context.tsx';
import type { Dismissals } from './dismissals.ts';
import { dismissFinding, takeUpFinding } from './review.actions.ts';
import type { ClaimWork } from './use-claim-work.ts';

/** Dismissals of a claim that is saved. Each is kept at once, beside what is typed. */
export function useSavedDismissals({ claim, busy, change }: ClaimWork): Dismissals {
  const t = useTranslations('findings');
  const { role } = usePerson();
  const dismissed = claim.dismissedFindings.map(({ finding, message, reason, dismissedBy, createdAt }) => ({
    finding,
    message,
    reason,
    by: { name: dismissedBy.name, at: createdAt },
  }));
  if (!may(role, 'claim.edit')) return { dismissed, busy, change: null };
  return {
    dismissed,
    busy,
    change: {
      dismiss: ({ key, message }, reason) =>
        void change(
          (place) => dismissFinding({ ...place, finding: key, message, reason }),
          t('done.dismissed'),
        ),
      takeUp: (finding) => {
        const dismissalId = claim.dismissedFindings.find((each) => each.finding === finding)!.id;
        void change((place) => takeUpFinding({ ...place, dismissalId }), t('done.takenUp'));
      },
    },
  };
}
