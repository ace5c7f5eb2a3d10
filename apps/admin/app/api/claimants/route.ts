import { ClaimantsDocument } from '../../../generated/documents.ts';
import { answerJson, searchWords } from '../../../lib/json-route.ts';

/** Claimants whose names have the search words, as `{ id, label }`. */
export function GET(request: Request): Promise<Response> {
  return answerJson({
    document: ClaimantsDocument,
    variables: { search: searchWords(request) },
    read: ({ claimants }) => claimants.map(({ id, name }) => ({ id, label: name })),
  });
}
