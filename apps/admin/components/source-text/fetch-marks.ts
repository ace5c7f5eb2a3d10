import type { Mark } from './mark.ts';
import { type PackedMarks, unpackMarks } from './pack-marks.ts';

/** All evidence in a snapshot, each leading to its claim; null when it does not come. */
export async function fetchMarks(snapshotId: string, signal: AbortSignal): Promise<Mark[] | null> {
  try {
    const answer = await fetch(`/api/snapshots/${encodeURIComponent(snapshotId)}/marks`, { signal });
    // The desk's own route answers with what `packMarks` made.
    return answer.ok ? unpackMarks((await answer.json()) as PackedMarks) : null;
  } catch {
    return null;
  }
}
