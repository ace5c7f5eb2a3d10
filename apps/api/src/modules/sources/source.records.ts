import type { Prisma } from '@verbatim/database';
import { personFields } from '../people/person.records.ts';

/** A snapshot without its text, which is loaded when it is wanted. */
export const snapshotFields = {
  id: true,
  sourceId: true,
  number: true,
  sha256: true,
  length: true,
  method: true,
  mediaType: true,
  capturedAt: true,
  capturedBy: { select: personFields },
} satisfies Prisma.SnapshotSelect;

export type SnapshotRecord = Prisma.SnapshotGetPayload<{ select: typeof snapshotFields }>;

export const sourceFields = {
  id: true,
  kind: true,
  title: true,
  publisher: true,
  url: true,
  language: true,
  publishedOn: true,
  version: true,
  createdAt: true,
  createdBy: { select: personFields },
} satisfies Prisma.SourceSelect;

export type SourceRecord = Prisma.SourceGetPayload<{ select: typeof sourceFields }>;
