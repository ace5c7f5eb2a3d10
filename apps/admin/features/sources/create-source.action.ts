'use server';

import { z } from 'zod';
import { CreateSourceDocument } from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';
import { SOURCE_KINDS } from './source-fields.ts';

const shape = z.object({
  text: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  kind: z.enum(SOURCE_KINDS),
  language: z.string(),
  publishedOn: z.string(),
  method: z.enum(['PASTE', 'UPLOAD']),
});

/** Keeps a pasted or uploaded text as a new source with snapshot 1. @returns the id of the source */
export async function createSource(typed: unknown): Promise<ActionResult<string>> {
  const { publisher, url, publishedOn, ...rest } = shape.parse(typed);
  return mutate({
    document: CreateSourceDocument,
    variables: {
      input: {
        ...rest,
        publisher: publisher || null,
        url: url.trim() || null,
        publishedOn: publishedOn || null,
        mediaType: 'text/plain',
      },
    },
    read: ({ createSource: { source, userErrors } }) => ({ value: source?.id ?? null, userErrors }),
  });
}
