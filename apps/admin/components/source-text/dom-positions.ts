import type { Stretch } from './mark-layout.ts';

/** Attribute of every element whose only child is a text node of the source; its value is the UTF-16 offset of it. */
export const OFFSET_ATTRIBUTE = 'data-at';
/** Attribute of every chunk of the text: the UTF-16 offset at which it begins. */
export const CHUNK_ATTRIBUTE = 'data-chunk';

/** The selected stretch of the text drawn in `root`, in UTF-16; null when nothing in it is selected. */
export function readSelection(root: Element): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return end > start ? { start, end } : null;
}

/** Selects a stretch of the text drawn in `root`, in UTF-16, and gives the range. */
export function writeSelection(root: Element, stretch: Stretch): Range | null {
  const range = rangeOf(root, stretch);
  if (!range) return null;
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return range;
}

/** The part of the document that shows a stretch; null where it is not drawn yet. */
export function rangeOf(root: Element, stretch: Stretch): Range | null {
  return rangesOf(root, [stretch])[0] ?? null;
}

/** The parts of the document that show stretches, without those that are not drawn yet. */
export function rangesOf(root: Element, stretches: readonly Stretch[]): Range[] {
  const chunks = chunksOf(root);
  const known = new Map<Element, readonly Element[]>();
  const piecesIn = (chunk: Element) => {
    const pieces = known.get(chunk) ?? piecesOf(chunk);
    known.set(chunk, pieces);
    return pieces;
  };
  return stretches.flatMap(({ start, end }) => {
    const from = placeOf({ chunks, piecesIn, offset: start, side: 'start' });
    const to = placeOf({ chunks, piecesIn, offset: end, side: 'end' });
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  });
}

/** Offset in the text of a point of the document: within a piece exactly, elsewhere that of the next piece. */
export function offsetAt(root: Element, node: Node, offset: number): number {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest(`[${OFFSET_ATTRIBUTE}]`);
    if (piece && root.contains(piece)) return offsetOf(piece, OFFSET_ATTRIBUTE) + offset;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const chunks = chunksOf(root);
  const chunk = firstWhere(chunks, (each) => endsAfter(point, each));
  if (chunk === undefined) return endOfText(chunks);
  const piece = firstWhere(piecesOf(chunk), (each) => point.comparePoint(each, 0) >= 0);
  if (piece) return offsetOf(piece, OFFSET_ATTRIBUTE);
  // Behind the last piece of the chunk: the next one begins the next chunk.
  const next = chunks[chunks.indexOf(chunk) + 1];
  return next ? offsetOf(next, CHUNK_ATTRIBUTE) : endOfText(chunks);
}

interface PlaceWanted {
  readonly chunks: readonly Element[];
  readonly piecesIn: (chunk: Element) => readonly Element[];
  readonly offset: number;
  readonly side: 'start' | 'end';
}

function placeOf({ chunks, piecesIn, offset, side }: PlaceWanted): { node: Node; offset: number } | null {
  const begins = (each: Element, attribute: string) =>
    side === 'start' ? offsetOf(each, attribute) <= offset : offsetOf(each, attribute) < offset;
  const chunk = lastWhere(chunks, (each) => begins(each, CHUNK_ATTRIBUTE));
  if (!chunk) return null;
  const piece = lastWhere(piecesIn(chunk), (each) => begins(each, OFFSET_ATTRIBUTE));
  const node = piece?.firstChild;
  if (!piece || !node) return null;
  const length = node.textContent?.length ?? 0;
  return { node, offset: Math.max(0, Math.min(length, offset - offsetOf(piece, OFFSET_ATTRIBUTE))) };
}

/** The chunk of the text in which an offset lies. */
export function chunkAt(root: Element, offset: number): Element | null {
  return lastWhere(chunksOf(root), (each) => offsetOf(each, CHUNK_ATTRIBUTE) <= offset) ?? null;
}

function endOfText(chunks: readonly Element[]): number {
  for (let at = chunks.length - 1; at >= 0; at -= 1) {
    const last = piecesOf(chunks[at]!).at(-1);
    if (last) return offsetOf(last, OFFSET_ATTRIBUTE) + last.textContent.length;
  }
  return 0;
}

function endsAfter(point: Range, element: Element): boolean {
  return point.comparePoint(element, element.childNodes.length) >= 0;
}

/** The chunks are children of the root: what they hold, tens of thousands of elements in a book, is not looked at. */
function chunksOf(root: Element): Element[] {
  return Array.from(root.children).filter((child) => child.hasAttribute(CHUNK_ATTRIBUTE));
}

function piecesOf(chunk: Element): Element[] {
  return [...chunk.querySelectorAll(`[${OFFSET_ATTRIBUTE}]`)];
}

function offsetOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

/** The first of a list for which a test holds, when it holds from some place on. */
function firstWhere<Each>(list: readonly Each[], holds: (each: Each) => boolean): Each | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

/** The last of a list for which a test holds, when it holds up to some place. */
function lastWhere<Each>(list: readonly Each[], holds: (each: Each) => boolean): Each | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
