import type { Text } from '../text/text.ts';
import type { SpanSelector } from './anchor.ts';
import { deadline } from './deadline.ts';
import type { Reanchored } from './span-fate.ts';
import { gone, SpanFollower } from './span-follower.ts';
import { TextAlignment } from './text-alignment.ts';

export interface ReanchorOptions {
  /** Milliseconds for all spans together; those that are left are UNDETERMINED. Without it, as long as it takes. */
  budgetMs?: number;
}

/**
 * Follows spans of one text into a newer one, in the order they are given. The two texts are aligned once; a span
 * that lies in what they have in common is where that is now. Only spans whose surroundings changed are searched
 * for, and never found in words that stood elsewhere in the older text: the lookalike of a deleted sentence is not
 * that sentence.
 */
export function reanchor(
  spans: readonly SpanSelector[],
  from: Text,
  to: Text,
  options: ReanchorOptions = {},
): Reanchored[] {
  const expired = deadline(options.budgetMs);
  const older = from.folded;
  const newer = to.prepare(expired);
  if (!newer) return spans.map(() => gone('UNDETERMINED'));
  const follower = new SpanFollower(
    from,
    to,
    newer,
    new TextAlignment(older.units, newer.view.units),
    expired,
  );
  return spans.map((span) => (expired() ? gone('UNDETERMINED') : follower.follow(span)));
}
