import type { Prisma } from '@verbatim/database';

export const ratingFields = {
  id: true,
  key: true,
  name: true,
  value: true,
  colour: true,
  icon: true,
  explanation: true,
  retiredAt: true,
  scale: { select: { name: true } },
} satisfies Prisma.RatingSelect;

export type RatingRecord = Prisma.RatingGetPayload<{ select: typeof ratingFields }>;
