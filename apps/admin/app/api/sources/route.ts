import { SourceChoicesDocument } from '../../../generated/documents.ts';
import { answerJson, searchWords } from '../../../lib/json-route.ts';

/** Sources that match the search words, as `{ id, label, detail }` with the id of the newest snapshot. */
export function GET(request: Request): Promise<Response> {
  return answerJson({
    document: SourceChoicesDocument,
    variables: { search: searchWords(request) },
    read: ({ sources }) =>
      sources.edges.map(({ node }) => ({
        id: node.latestSnapshot.id,
        label: node.title,
        detail: node.publisher ?? '',
      })),
  });
}
