'use client';

import type { PublicationStatus, VerificationStatus } from '@verbatim/shared';
import { useTranslations } from 'use-intl';
import styles from './badge.module.css';
import { Icon, type IconName, isIconName } from './icon.tsx';

type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad';

const VERIFICATION: Record<VerificationStatus, { icon: IconName; tone: Tone }> = {
  UNCHECKED: { icon: 'circle', tone: 'neutral' },
  IN_PROGRESS: { icon: 'pencil', tone: 'active' },
  IN_REVIEW: { icon: 'eye', tone: 'active' },
  CHANGES_REQUESTED: { icon: 'back', tone: 'warn' },
  APPROVED: { icon: 'check', tone: 'good' },
  REJECTED: { icon: 'slash', tone: 'neutral' },
};

const PUBLICATION: Record<PublicationStatus, { icon: IconName; tone: Tone }> = {
  UNPUBLISHED: { icon: 'lock', tone: 'neutral' },
  PUBLISHED: { icon: 'globe', tone: 'good' },
  CORRECTED: { icon: 'globe', tone: 'warn' },
  RETRACTED: { icon: 'globe', tone: 'bad' },
  WITHHELD: { icon: 'slash', tone: 'bad' },
};

/** Where the work on a claim stands. */
export function VerificationBadge({ status }: { readonly status: VerificationStatus }) {
  const t = useTranslations('verificationStatus');
  return <Badge {...VERIFICATION[status]}>{t(status)}</Badge>;
}

/** What the public sees of a claim. */
export function PublicationBadge({ status }: { readonly status: PublicationStatus }) {
  const t = useTranslations('publicationStatus');
  return <Badge {...PUBLICATION[status]}>{t(status)}</Badge>;
}

export interface RatingLabel {
  readonly name: string;
  /** CSS hexadecimal colour on which white text can be read. */
  readonly colour: string;
  readonly icon: string;
}

/** A rating in its colour, with its icon and its name. */
export function RatingBadge({ rating }: { readonly rating: RatingLabel }) {
  return (
    <span className={`${styles.badge} ${styles.rating}`} style={{ backgroundColor: rating.colour }}>
      <Icon name={isIconName(rating.icon) ? rating.icon : 'circle'} />
      {rating.name}
    </span>
  );
}

function Badge({ icon, tone, children }: { icon: IconName; tone: Tone; children: string }) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
