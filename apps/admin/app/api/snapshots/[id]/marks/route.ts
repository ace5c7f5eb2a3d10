import { packMarks } from '../../../../../components/source-text/pack-marks.ts';
import { MarksOfSnapshotDocument } from '../../../../../generated/documents.ts';
import { answerJson } from '../../../../../lib/json-route.ts';

/** The evidence that all claims have in a snapshot. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/snapshots/[id]/marks'>,
): Promise<Response> {
  const { id } = await params;
  return answerJson({
    document: MarksOfSnapshotDocument,
    variables: { id },
    read: ({ snapshot }) => snapshot && packMarks(snapshot.evidence),
  });
}
