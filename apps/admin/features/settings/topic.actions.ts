'use server';

import { z } from 'zod';
import {
  CreateTopicDocument,
  type TopicRowFragment,
  UpdateTopicDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';

const newShape = z.object({ name: z.string(), description: z.string() });
const changedShape = newShape.extend({ id: z.string(), version: z.int(), retired: z.boolean() });

/** Makes a topic. @returns it */
export async function createTopic(typed: unknown): Promise<ActionResult<TopicRowFragment>> {
  return mutate({
    document: CreateTopicDocument,
    variables: { input: newShape.parse(typed) },
    read: ({ createTopic: { topic, userErrors } }) => ({ value: topic, userErrors }),
  });
}

/** Changes a topic, or retires it. @returns it as it is then */
export async function updateTopic(typed: unknown): Promise<ActionResult<TopicRowFragment>> {
  return mutate({
    document: UpdateTopicDocument,
    variables: { input: changedShape.parse(typed) },
    read: ({ updateTopic: { topic, userErrors } }) => ({ value: topic, userErrors }),
  });
}
