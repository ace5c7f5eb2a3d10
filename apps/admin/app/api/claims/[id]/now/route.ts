import { ClaimNowDocument } from '../../../../../generated/documents.ts';
import { answerJson } from '../../../../../lib/json-route.ts';

/** A claim as it is now, for a page that was opened before somebody changed it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/claims/[id]/now'>,
): Promise<Response> {
  const { id } = await params;
  return answerJson({ document: ClaimNowDocument, variables: { id }, read: ({ claim }) => claim });
}
