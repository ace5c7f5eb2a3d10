export { fromBase64, fromHex, toBase64, toHex } from './bytes.ts';
export {
  type Checkpoint,
  checkpointText,
  formatCheckpoint,
  parseCheckpoint,
  splitCheckpoints,
  type TreeHead,
} from './checkpoint.ts';
export { contentHash } from './content-hash.ts';
export { type DeskLine, type LogName, lineText, LOG_NAMES, type PublicLine } from './lines.ts';
export { leafHash, MerkleTreeHead, nodeHash, verifyConsistency, verifyInclusion } from './merkle-tree.ts';
export {
  findSigner,
  formatVerifierKey,
  keyIdOf,
  parseVerifierKey,
  type SignatureCheck,
  type VerifierKey,
  verifyEd25519,
} from './signed-note.ts';
export type { KeyInForce } from './export/checkpoints-to-meet.ts';
export { type ExportRecord, FORMAT, formatRecord, REMOVED_TEXT } from './export/export-record.ts';
export {
  type LogProblem,
  type LogSummary,
  PROBLEM_CODES,
  type ProblemCode,
  type VerifyReport,
} from './export/report.ts';
export { ExportVerifier, type VerifyOptions } from './export/verify-export.ts';
export { type PublicationProof, type PublicationVerdict, verifyPublication } from './verify-publication.ts';
