import type { DeskEventKind } from '@verbatim/shared';
import type { Pool } from 'pg';
import type { EventPlace } from './event-place.ts';

/** Something that changed. */
export interface DeskEventRecord {
  readonly place: EventPlace;
  readonly kind: DeskEventKind;
  readonly subjectId: string;
  readonly version: number | null;
  readonly actorId: string | null;
  readonly at: Date;
}

/** Events after a place. */
export interface EventBatch {
  readonly events: readonly DeskEventRecord[];
  /** Whether more are there, or will be once a transaction that began earlier has ended. */
  readonly isMore: boolean;
}

const BATCH = 500;

interface Row {
  readonly xact: string;
  readonly id: string;
  readonly kind: DeskEventKind;
  readonly subject_id: string;
  readonly version: number | null;
  readonly actor_id: string | null;
  readonly at: Date;
  readonly settled: boolean;
}

/**
 * Reads events, by SQL: Prisma does not know the type of transaction ids. The order is by the table's columns, named
 * with it: a bare name would mean the text that is handed out, in which 10 comes before 9.
 */
export class EventRepository {
  constructor(private readonly pool: Pool) {}

  /**
   * Events after a place. An event is given only when every transaction before its own has ended, so that none can
   * still come in before it: what was read up to a place is complete for ever.
   */
  async after({ xact, id }: EventPlace): Promise<EventBatch> {
    const { rows } = await this.pool.query<Row>({
      name: 'desk-events-after',
      text: `SELECT xact::text, id::text, kind, subject_id, version, actor_id, at,
                    xact < pg_snapshot_xmin(pg_current_snapshot()) AS settled
               FROM desk_events
              WHERE (xact, id) > ($1::text::xid8, $2::bigint)
              ORDER BY desk_events.xact, desk_events.id LIMIT ${BATCH}`,
      values: [String(xact), String(id)],
    });
    const events = rows.filter(({ settled }) => settled).map(eventOf);
    return { events, isMore: events.length < rows.length || rows.length === BATCH };
  }

  /** The place of the newest event that nothing can come in before; null when there is none. */
  async newest(): Promise<EventPlace | null> {
    const { rows } = await this.pool.query<Pick<Row, 'xact' | 'id'>>(
      `SELECT xact::text, id::text FROM desk_events WHERE xact < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY desk_events.xact DESC, desk_events.id DESC LIMIT 1`,
    );
    const [row] = rows;
    return row === undefined ? null : { xact: BigInt(row.xact), id: BigInt(row.id) };
  }

  /** Whether everything after a place is still kept. */
  async isKept({ xact, id }: EventPlace): Promise<boolean> {
    const { rows } = await this.pool.query<{ kept: boolean }>(
      id === 0n
        ? 'SELECT coalesce(min(id), 1) = 1 AS kept FROM desk_events'
        : 'SELECT EXISTS (SELECT FROM desk_events WHERE id = $1::bigint AND xact = $2::text::xid8) AS kept',
      id === 0n ? [] : [String(id), String(xact)],
    );
    return rows[0]!.kept;
  }

  /** @returns how many were forgotten */
  async forgetBefore(moment: Date): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM desk_events WHERE at < $1', [moment]);
    return rowCount ?? 0;
  }
}

function eventOf({ xact, id, kind, subject_id, version, actor_id, at }: Row): DeskEventRecord {
  return {
    place: { xact: BigInt(xact), id: BigInt(id) },
    kind,
    subjectId: subject_id,
    version,
    actorId: actor_id,
    at,
  };
}
