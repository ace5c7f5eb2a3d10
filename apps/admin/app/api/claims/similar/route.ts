import { SimilarClaimsDocument } from '../../../../generated/documents.ts';
import { answerJson } from '../../../../lib/json-route.ts';

/** Claims that may say the same as a text: `?text=…&language=en&except=…`. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson({
    document: SimilarClaimsDocument,
    variables: {
      text: searchParams.get('text') ?? '',
      language: searchParams.get('language') || 'en',
      exceptId: searchParams.get('except') || null,
    },
    read: ({ similarClaims }) => similarClaims,
  });
}
