import { CompareRevisionsDocument } from '../../../../../generated/documents.ts';
import { answerJson } from '../../../../../lib/json-route.ts';

/** What is different between two revisions of a claim: `?from=1&to=2`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/claims/[id]/comparison'>,
): Promise<Response> {
  const { id } = await params;
  const { searchParams } = new URL(request.url);
  const [from, to] = [Number(searchParams.get('from')), Number(searchParams.get('to'))];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return Response.json(null, { status: 400 });
  return answerJson({
    document: CompareRevisionsDocument,
    variables: { claimId: id, from, to },
    read: ({ compareRevisions }) => compareRevisions,
  });
}
