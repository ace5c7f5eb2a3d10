'use server';

import { z } from 'zod';
import {
  CreateRatingDocument,
  type EditedScaleFragment,
  OrderRatingsDocument,
  UpdateRatingDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';

const label = z.object({
  version: z.int(),
  name: z.string(),
  value: z.int().nullable(),
  colour: z.string(),
  icon: z.string(),
  explanation: z.string(),
});
const newShape = label.extend({ key: z.string() });
const changedShape = label.extend({ id: z.string(), retired: z.boolean() });
const orderShape = z.object({ version: z.int(), ratingIds: z.array(z.string()) });

/** Adds a rating to the scale. @returns the scale as it is then */
export async function createRating(typed: unknown): Promise<ActionResult<EditedScaleFragment>> {
  return mutate({
    document: CreateRatingDocument,
    variables: { input: newShape.parse(typed) },
    read: ({ createRating: { scale, userErrors } }) => ({ value: scale, userErrors }),
  });
}

/** Changes a rating, or retires it. @returns the scale as it is then */
export async function updateRating(typed: unknown): Promise<ActionResult<EditedScaleFragment>> {
  return mutate({
    document: UpdateRatingDocument,
    variables: { input: changedShape.parse(typed) },
    read: ({ updateRating: { scale, userErrors } }) => ({ value: scale, userErrors }),
  });
}

/** Puts the ratings in another order. @returns the scale as it is then */
export async function orderRatings(typed: unknown): Promise<ActionResult<EditedScaleFragment>> {
  return mutate({
    document: OrderRatingsDocument,
    variables: { input: orderShape.parse(typed) },
    read: ({ orderRatings: { scale, userErrors } }) => ({ value: scale, userErrors }),
  });
}
