import type { Prisma } from '@verbatim/database';
import { personFields } from '../people/person.records.ts';

export const topicFields = {
  id: true,
  name: true,
  slug: true,
  description: true,
  retiredAt: true,
  version: true,
  updatedAt: true,
  updatedBy: { select: personFields },
} satisfies Prisma.TopicSelect;

export type TopicRecord = Prisma.TopicGetPayload<{ select: typeof topicFields }>;
