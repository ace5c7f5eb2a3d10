import { ClaimVersionDocument } from '../../../../../generated/documents.ts';
import { answerJson } from '../../../../../lib/json-route.ts';

/** The version of a claim, by which a page knows that somebody changed it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/claims/[id]/version'>,
): Promise<Response> {
  const { id } = await params;
  return answerJson({
    document: ClaimVersionDocument,
    variables: { id },
    read: ({ claim }) => claim && claim.version,
  });
}
