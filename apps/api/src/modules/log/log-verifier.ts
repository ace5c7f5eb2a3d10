import { createPublicKey, verify } from 'node:crypto';
import { exportLog } from '@verbatim/database';
import { ExportVerifier, LOG_NAMES, type SignatureCheck, type VerifyReport } from '@verbatim/log';
import type { Pool } from 'pg';
import { CheckpointFolder } from './checkpoint-folder.ts';

/** Verifies the logs of the database as an outsider would: by an export, and what is kept outside the database. */
export class LogVerifier {
  private readonly folder: CheckpointFolder;

  constructor(
    private readonly pool: Pool,
    checkpointFolder: string,
  ) {
    this.folder = new CheckpointFolder(checkpointFolder);
  }

  async verify(): Promise<VerifyReport> {
    let verifier = undefined as ExportVerifier | undefined;
    await exportLog(this.pool, async (record) => {
      // With its first record an export has the logs to itself: the folder is read neither before nor after them.
      verifier ??= await this.open();
      verifier.take(record);
    });
    return verifier!.finish();
  }

  private async open(): Promise<ExportVerifier> {
    const kept = (await Promise.all(LOG_NAMES.map((log) => this.folder.all(log)))).flat();
    const keys = await this.folder.keys();
    return new ExportVerifier({
      checkpoints: kept.map(({ written }) => written),
      ...(keys.length > 0 && { keys }),
      checkSignature: checkInNode,
    });
  }
}

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const checkInNode: SignatureCheck = ({ signature, message, publicKey }) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};
