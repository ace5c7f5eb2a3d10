import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { Icon, type IconName } from '../ui/icon.tsx';
import { OFFSET_ATTRIBUTE } from './dom-positions.ts';
import { type Segment, segmentByMarks } from './mark-layout.ts';
import type { Stance } from './mark.ts';
import styles from './source-text.module.css';
import type { Paragraph, Piece } from './text-layout.ts';

/** A mark in UTF-16, as the text is drawn. A mark without stance is a place that is being shown. */
export interface DrawnMark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance | null;
  readonly label: string;
}

/** The icon that says a stance beside its colour and its line. */
export const STANCE_ICONS: Record<Stance, IconName> = {
  SUPPORTS: 'check',
  REFUTES: 'cross',
  CONTEXT: 'info',
};

export interface ParagraphViewProps {
  readonly raw: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly DrawnMark[];
  readonly onMark: ((key: string) => void) | undefined;
}

/** One paragraph of a source. Drawn again only when its own marks change. */
export const ParagraphView = memo(
  function ParagraphView({ raw, paragraph, marks, onMark }: ParagraphViewProps) {
    return (
      <p className={styles.paragraph} dir="auto">
        {paragraph.pieces.map((piece) => (
          <PieceView key={piece.start} raw={raw} piece={piece} marks={marks} onMark={onMark} />
        ))}
      </p>
    );
  },
  (before, after) =>
    before.raw === after.raw &&
    before.paragraph === after.paragraph &&
    before.onMark === after.onMark &&
    sameMarks(before.marks, after.marks),
);

function PieceView({ raw, piece, marks, onMark }: Omit<ParagraphViewProps, 'paragraph'> & { piece: Piece }) {
  const t = useTranslations('sourceText');
  const runs = segmentByMarks(piece, marks).map((segment) => (
    <Run key={segment.start} raw={raw} segment={segment} onMark={onMark} />
  ));
  if (piece.sentence === null) return <>{runs}</>;
  return (
    <span className={styles.sentence}>
      <span
        className={styles.number}
        data-number={piece.sentence}
        title={t('sentence', { number: piece.sentence })}
      />
      {runs}
    </span>
  );
}

interface RunProps {
  readonly raw: string;
  readonly segment: Segment<DrawnMark>;
  readonly onMark: ((key: string) => void) | undefined;
}

function Run({ raw, segment, onMark }: RunProps) {
  const t = useTranslations('sourceText');
  let words = <span {...{ [OFFSET_ATTRIBUTE]: segment.start }}>{raw.slice(segment.start, segment.end)}</span>;
  const shortestFirst = [...segment.marks].reverse();
  for (const mark of shortestFirst) {
    words = (
      <mark
        key={mark.key}
        className={mark.stance === null ? styles.shown : styles[mark.stance]}
        data-mark={mark.key}
      >
        {words}
      </mark>
    );
  }
  return (
    <>
      {words}
      {segment.ending.map(
        ({ key, stance, label }) =>
          stance && (
            <button
              key={key}
              type="button"
              className={`${styles.flag} ${styles[`flag${stance}`]}`}
              aria-label={t('markEvidence', { stance, claim: label })}
              title={t('markEvidence', { stance, claim: label })}
              onClick={() => onMark?.(key)}
            >
              <Icon name={STANCE_ICONS[stance]} />
            </button>
          ),
      )}
    </>
  );
}

function sameMarks(before: readonly DrawnMark[], after: readonly DrawnMark[]): boolean {
  return (
    before.length === after.length &&
    before.every((mark, index) => {
      const other = after[index]!;
      return (
        mark.key === other.key &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.stance === other.stance &&
        mark.label === other.label
      );
    })
  );
}
