import blind from './en/blind.json';
import changeRequests from './en/change-requests.json';
import claim from './en/claim.json';
import common from './en/common.json';
import evidence from './en/evidence.json';
import findings from './en/findings.json';
import handling from './en/handling.json';
import invitation from './en/invitation.json';
import log from './en/log.json';
import newPassword from './en/new-password.json';
import password from './en/password.json';
import people from './en/people.json';
import problems from './en/problems.json';
import publicationStatus from './en/publication-status.json';
import queue from './en/queue.json';
import quotations from './en/quotations.json';
import ratingScale from './en/rating-scale.json';
import review from './en/review.json';
import roles from './en/roles.json';
import sameClaims from './en/same-claims.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import sources from './en/sources.json';
import sourceText from './en/source-text.json';
import verificationStatus from './en/verification-status.json';

/** Every word of the interface in English, by the part that says it. */
export const messages = {
  blind,
  changeRequests,
  claim,
  common,
  evidence,
  findings,
  handling,
  invitation,
  log,
  newPassword,
  password,
  people,
  problems,
  publicationStatus,
  queue,
  quotations,
  ratingScale,
  review,
  roles,
  sameClaims,
  settings,
  shell,
  signIn,
  sources,
  sourceText,
  verificationStatus,
};
