import { useTranslations } from 'use-intl';
import { Icon, type IconName } from '../ui/icon.tsx';
import { OFFSET_ATTRIBUTE } from './dom-positions.ts';
import { type Segment, segmentByMarks } from './mark-layout.ts';
import type { Stance } from './mark.ts';
import type { FlatRanges } from './snapshot.ts';
import styles from './source-text.module.css';
import { type Block, type Piece, layOutBlock } from './text-layout.ts';

/** A mark in UTF-16, as the text is drawn. A mark without stance is a place that is being shown. */
export interface DrawnMark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance | null;
  readonly label: string;
  /** Set for evidence of another claim than the one in work. */
  readonly href?: string;
}

/** The icon that says a stance beside its colour and its line. */
export const STANCE_ICONS: Record<Stance, IconName> = {
  SUPPORTS: 'check',
  REFUTES: 'cross',
  CONTEXT: 'info',
};

export interface ParagraphViewProps {
  readonly raw: string;
  readonly block: Block;
  readonly sentences: FlatRanges;
  readonly marks: readonly DrawnMark[];
  readonly onMark: ((key: string) => void) | undefined;
}

/** One paragraph of a source, with the numbers of its sentences and what of it is marked. */
export function ParagraphView({ raw, block, sentences, marks, onMark }: ParagraphViewProps) {
  const own = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  return (
    <p className={styles.paragraph} dir="auto">
      {layOutBlock(block, sentences).map((piece) => (
        <PieceView key={piece.start} raw={raw} piece={piece} marks={own} onMark={onMark} />
      ))}
    </p>
  );
}

interface PieceViewProps extends Pick<ParagraphViewProps, 'raw' | 'marks' | 'onMark'> {
  readonly piece: Piece;
}

function PieceView({ raw, piece, marks, onMark }: PieceViewProps) {
  const runs = segmentByMarks(piece, marks).map((segment) => (
    <Run key={segment.start} raw={raw} segment={segment} onMark={onMark} />
  ));
  if (piece.sentence === null) return <>{runs}</>;
  return (
    <>
      <span className={styles.number} data-number={piece.sentence} />
      {runs}
    </>
  );
}

interface RunProps {
  readonly raw: string;
  readonly segment: Segment<DrawnMark>;
  readonly onMark: ((key: string) => void) | undefined;
}

function Run({ raw, segment, onMark }: RunProps) {
  let words = <span {...{ [OFFSET_ATTRIBUTE]: segment.start }}>{raw.slice(segment.start, segment.end)}</span>;
  const shortestFirst = [...segment.marks].reverse();
  for (const mark of shortestFirst) {
    words = (
      <mark key={mark.key} className={classOf(mark)} data-mark={mark.key}>
        {words}
      </mark>
    );
  }
  return (
    <>
      {words}
      {segment.ending.map((mark) => (
        <Flag key={mark.key} mark={mark} onMark={onMark} />
      ))}
    </>
  );
}

/**
 * What stands at the end of a mark and leads to its evidence. The Tab key passes it by, since a book may have
 * thousands: in the text, keys lead from mark to mark.
 */
function Flag({ mark, onMark }: { readonly mark: DrawnMark; readonly onMark: RunProps['onMark'] }) {
  const t = useTranslations('sourceText');
  if (mark.stance === null || mark.href !== undefined) return null;
  const name = t('markEvidence', { stance: mark.stance, claim: mark.label });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.flag} ${styles[`flag${mark.stance}`]}`}
      aria-label={name}
      title={name}
      onClick={() => onMark?.(mark.key)}
    >
      <Icon name={STANCE_ICONS[mark.stance]} />
    </button>
  );
}

function classOf({ stance, href }: DrawnMark): string | undefined {
  if (stance === null) return styles.shown;
  return href === undefined ? styles[stance] : styles.other;
}
