import { packSnapshot } from '../../../../components/source-text/snapshot.ts';
import { SnapshotByIdDocument } from '../../../../generated/documents.ts';
import { answerJson } from '../../../../lib/json-route.ts';

/** A snapshot with its text, for holding a claim against it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/snapshots/[id]'>,
): Promise<Response> {
  const { id } = await params;
  return answerJson({
    document: SnapshotByIdDocument,
    variables: { id },
    read: ({ snapshot }) => snapshot && packSnapshot(snapshot),
  });
}
