import blind from './en/blind.json';
import changeRequests from './en/change-requests.json';
import claim from './en/claim.json';
import findings from './en/findings.json';
import handling from './en/handling.json';
import quotations from './en/quotations.json';
import review from './en/review.json';
import sameClaims from './en/same-claims.json';
import sourceText from './en/source-text.json';
import { everywhere } from './everywhere.ts';

/** What the scripts of the pages of claims say. */
export const reviewMessages = {
  ...everywhere,
  blind,
  changeRequests,
  claim,
  findings,
  handling,
  quotations,
  review,
  sameClaims,
  sourceText,
};
