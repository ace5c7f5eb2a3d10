import { ClaimChoicesDocument } from '../../../generated/documents.ts';
import { answerJson, searchWords } from '../../../lib/json-route.ts';

/** Claims that match the search words, as `{ id, label, verificationStatus, mayEdit }`. */
export function GET(request: Request): Promise<Response> {
  return answerJson({
    document: ClaimChoicesDocument,
    variables: { search: searchWords(request) },
    read: ({ claims }) =>
      claims.edges.map(({ node }) => ({
        id: node.id,
        label: node.revision.text,
        verificationStatus: node.verificationStatus,
        mayEdit: node.allowedActions.includes('EDIT'),
      })),
  });
}
