import type { Stretch } from './mark-layout.ts';

/** Attribute of every element whose only child is a text node of the source; its value is the UTF-16 offset of it. */
export const OFFSET_ATTRIBUTE = 'data-at';

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
export function writeSelection(root: Element, { start, end }: Stretch): Range | null {
  const pieces = piecesOf(root);
  const from = placeOf(pieces, start, 'start');
  const to = placeOf(pieces, end, 'end');
  if (!from || !to) return null;
  const selection = document.getSelection();
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}

/** Offset in the text of a point of the document: within a piece exactly, elsewhere that of the next piece. */
function offsetAt(root: Element, node: Node, offset: number): number {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest(`[${OFFSET_ATTRIBUTE}]`);
    if (piece && root.contains(piece)) return pieceOffset(piece) + offset;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const pieces = piecesOf(root);
  // The first piece that begins at or after the point.
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (point.comparePoint(pieces[middle]!, 0) < 0) low = middle + 1;
    else high = middle;
  }
  if (low < pieces.length) return pieceOffset(pieces[low]!);
  const last = pieces.at(-1);
  return last ? pieceOffset(last) + last.textContent.length : 0;
}

function placeOf(
  pieces: readonly Element[],
  offset: number,
  side: 'start' | 'end',
): { node: Node; offset: number } | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const begin = pieceOffset(pieces[middle]!);
    if (side === 'start' ? begin <= offset : begin < offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[Math.max(0, low - 1)];
  const node = piece?.firstChild;
  if (!piece || !node) return null;
  const length = node.textContent?.length ?? 0;
  return { node, offset: Math.max(0, Math.min(length, offset - pieceOffset(piece))) };
}

function piecesOf(root: Element): Element[] {
  return [...root.querySelectorAll(`[${OFFSET_ATTRIBUTE}]`)];
}

function pieceOffset(piece: Element): number {
  return Number(piece.getAttribute(OFFSET_ATTRIBUTE));
}
