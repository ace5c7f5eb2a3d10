import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * Reads a password: asked for on a terminal, where it is not shown; else the first line of standard input.
 * @param question shown on a terminal
 */
export async function readPassword(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  // A readline interface on a terminal writes what is typed to its output: this one keeps it to itself.
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal });
  if (isTerminal) process.stderr.write(question);
  try {
    const line = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      lines.once('close', () => {
        reject(new Error('No password was given.'));
      });
      lines.once('SIGINT', () => {
        reject(new Error('Broken off; nothing was changed.'));
      });
    });
    return line;
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
