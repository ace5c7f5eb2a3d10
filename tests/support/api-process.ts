import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An API in a process of its own. */
export interface ApiProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it in order and waits. */
  stop(): Promise<void>;
}

/** The API's program: its source, as it is now, or what was built of it, which starts four times as fast. */
const PROGRAMS = { SOURCE: ['--import', 'tsx', 'src/main.ts'], BUILT: ['dist/main.js'] } as const;

/** Starts the API as a process of its own and waits until it listens. */
export async function startApiProcess(
  env: Record<string, string>,
  program: keyof typeof PROGRAMS = 'SOURCE',
): Promise<ApiProcess> {
  const child = spawn(process.execPath, PROGRAMS[program], {
    cwd: fileURLToPath(new URL('../../apps/api', import.meta.url)),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      API_PORT: '0',
      API_HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => {
      resolve(message.port);
    });
    void ended.then(() => {
      reject(new Error('the API ended before it listened'));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
