import common from './en/common.json';
import evidence from './en/evidence.json';
import problems from './en/problems.json';
import publicationStatus from './en/publication-status.json';
import roles from './en/roles.json';
import shell from './en/shell.json';
import verificationStatus from './en/verification-status.json';

/** What the scripts of any page may say. */
export const everywhere = {
  common,
  evidence,
  problems,
  publicationStatus,
  roles,
  shell,
  verificationStatus,
};
