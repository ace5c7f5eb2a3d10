import { createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  ExportVerifier,
  type KeyInForce,
  parseVerifierKey,
  type SignatureCheck,
  splitCheckpoints,
  type VerifyReport,
} from '@verbatim/log';
import { painterFor } from '../terminal/paint.ts';
import { UsageError } from '../usage-error.ts';
import { printVerifyReport } from './print-verify-report.ts';

/**
 * Verifies an export.
 * @returns whether everything holds
 * @throws {UsageError} for words or files that it cannot work with
 */
export async function verifyLog(args: string[]): Promise<boolean> {
  const asked = parse(args);
  const checkpoints = await Promise.all((asked.checkpoint ?? []).map((path) => readOr(path, 'checkpoints')));
  const verifier = new ExportVerifier({
    checkpoints: checkpoints.flatMap(splitCheckpoints),
    ...(asked.key !== undefined && { keys: readKeys(await readOr(asked.key, 'keys'), asked.key) }),
    checkSignature: checkInNode,
  });
  const report = await readThrough(asked.export, verifier);
  process.stdout.write(
    asked.json === true
      ? `${JSON.stringify(report, null, 2)}\n`
      : printVerifyReport(report, painterFor(process.stdout)),
  );
  return report.isGood;
}

async function readThrough(path: string, verifier: ExportVerifier): Promise<VerifyReport> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8');
  // A carriage return is no part of the form: it must reach the verifier, which refuses it.
  const lines = createInterface({ input, crlfDelay: 0, terminal: false });
  try {
    await new Promise<void>((done, failed) => {
      input.once('error', failed);
      lines.once('error', failed);
      lines.on('line', (line) => verifier.take(line));
      lines.once('close', done);
    });
    return verifier.finish();
  } catch (error) {
    throw new UsageError(
      `Cannot read the export ${path}: ${(error as NodeJS.ErrnoException).code ?? 'failed'}.`,
    );
  }
}

function readKeys(text: string, path: string): KeyInForce[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new UsageError(`There is no verifier key in ${path}.`);
  return lines.map((line) => {
    const [written, from = '0', ...rest] = line.split(/\s+/);
    const key = parseVerifierKey(written ?? '');
    if (key === null || !/^\d{1,15}$/.test(from) || rest.length > 0)
      throw new UsageError(`${path} has a line that is no verifier key: ${line}`);
    return { key, fromSize: Number(from) };
  });
}

async function readOr(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `Cannot read the ${what} ${path}: ${(error as NodeJS.ErrnoException).code ?? 'failed'}.`,
    );
  }
}

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own check: some ten times as fast as the one in JavaScript. */
const checkInNode: SignatureCheck = ({ signature, message, publicKey }) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};

function parse(args: string[]) {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        export: { type: 'string', short: 'e' },
        checkpoint: { type: 'string', short: 'c', multiple: true },
        key: { type: 'string', short: 'k' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. "verbatim help log" shows how.`);
  }
  const { export: path, ...rest } = values;
  if (path === undefined)
    throw new UsageError('Name the export with --export FILE (or - for standard input).');
  return { ...rest, export: path };
}
