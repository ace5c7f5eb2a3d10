import { rangesOf } from './dom-positions.ts';
import type { Stretch } from './mark-layout.ts';

/** Names by which the style sheet colours places of the text that are not marks: `::highlight(found)`. */
export type HighlightName = 'found' | 'active-mark';

/**
 * Colours places of a text without touching its elements (CSS Custom Highlight API). Where a browser has none, nothing
 * is coloured; whoever calls shows the place that matters most in another way too.
 * @returns takes the colour away again
 */
export function highlight(root: Element, name: HighlightName, stretches: readonly Stretch[]): () => void {
  if (!('highlights' in CSS) || stretches.length === 0) return () => undefined;
  CSS.highlights.set(name, new Highlight(...rangesOf(root, stretches)));
  return () => void CSS.highlights.delete(name);
}
