'use client';

import { type PointerEvent, type RefObject, memo, useEffect, useRef } from 'react';
import type { Stance } from './mark.ts';
import styles from './mini-map.module.css';
import type { DrawnMark } from './paragraph-view.tsx';

export interface MiniMapProps {
  /** In order of `start`. */
  readonly marks: readonly DrawnMark[];
  /** Length of the text in UTF-16. */
  readonly length: number;
  /** The element that shows the text. */
  readonly root: RefObject<HTMLElement | null>;
  /** Leads to an offset of the text. */
  readonly onGo: (offset: number) => void;
}

/** Each stance in a lane of its own, so that colour is not the only sign; last, evidence of other claims. */
const LANES = ['SUPPORTS', 'REFUTES', 'CONTEXT', 'other'] as const;
const LANE_WIDTH = 4;
const ROWS = 1000;

/**
 * Where in the text the marks are, at a glance, with the part in view. For those who see and point; keys lead from
 * mark to mark in the text itself, so it is hidden from assistive technology.
 */
export const MiniMap = memo(function MiniMap({ marks, length, root, onGo }: MiniMapProps) {
  const view = useRef<SVGRectElement>(null);

  useEffect(() => {
    const element = root.current;
    const pane = element?.closest('[data-scrolls]');
    if (!element) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const box = element.getBoundingClientRect();
      const seen = pane?.getBoundingClientRect();
      const top = Math.max(0, seen?.top ?? 0);
      const bottom = Math.min(window.innerHeight, seen?.bottom ?? Infinity);
      const from = clamp((top - box.top) / box.height);
      const to = clamp((bottom - box.top) / box.height);
      view.current?.setAttribute('y', String(from * ROWS));
      view.current?.setAttribute('height', String(Math.max(4, (to - from) * ROWS)));
    };
    const later = () => {
      frame ||= requestAnimationFrame(draw);
    };
    later();
    // Scrolling does not bubble: the pane and the page are both heard on the way down.
    document.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  }, [root]);

  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const offset = clamp((event.clientY - box.top) / box.height) * length;
    const nearest = nearestMark(marks, offset);
    const isNear = nearest && Math.abs(nearest.start - offset) < length / 60;
    onGo(Math.round(isNear ? nearest.start : offset));
  };

  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${LANE_WIDTH * LANES.length} ${ROWS}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={go}
    >
      <rect ref={view} className={styles.view} x="0" width="100%" y="0" height="0" />
      {LANES.map((lane, index) => (
        <path
          key={lane}
          className={styles[lane]}
          d={pathOf(
            marks.filter((mark) => laneOf(mark) === lane),
            length,
            index * LANE_WIDTH,
          )}
        />
      ))}
    </svg>
  );
});

function laneOf({ stance, href }: DrawnMark): Stance | 'other' | null {
  return href === undefined ? stance : 'other';
}

function pathOf(marks: readonly DrawnMark[], length: number, x: number): string {
  return marks
    .map(({ start, end }) => {
      const y = (start / length) * ROWS;
      const height = Math.max(4, ((end - start) / length) * ROWS);
      return `M${x} ${y.toFixed(1)}h${LANE_WIDTH}v${height.toFixed(1)}h-${LANE_WIDTH}z`;
    })
    .join('');
}

function nearestMark(marks: readonly DrawnMark[], offset: number): DrawnMark | null {
  let best: DrawnMark | null = null;
  for (const mark of marks) {
    if (!best || Math.abs(mark.start - offset) < Math.abs(best.start - offset)) best = mark;
  }
  return best;
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
