import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A stand-in for a pooler, such as PgBouncer with `ignore_startup_parameters`. */
export interface Pooler {
  /** The same URL, but by way of the pooler. */
  through(url: string): string;
  close(): Promise<void>;
}

/** What is passed on of a startup packet; settings that a connection asks for are not. */
const PASSED_ON = new Set(['user', 'database', 'application_name', 'client_encoding']);

/** Starts a pooler before the server of a URL that drops what connections ask for at their start. */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: hostname || 'localhost', port: Number(port || 5432) });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        sockets.delete(socket);
      });
    }
    let begun = Buffer.alloc(0);
    near.on('data', function startup(chunk) {
      begun = Buffer.concat([begun, chunk]);
      if (begun.length < 4 || begun.length < begun.readInt32BE(0)) return;
      near.off('data', startup);
      const length = begun.readInt32BE(0);
      far.write(withoutSettings(begun.subarray(0, length)));
      far.write(begun.subarray(length));
      near.pipe(far).pipe(near);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String((server.address() as AddressInfo).port);
      return changed.href;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Length, protocol version, then names and values, each ended by a zero; a zero ends the packet. */
function withoutSettings(packet: Buffer): Buffer {
  const words = packet.subarray(8).toString('utf8').split('\0');
  let kept = '';
  for (let i = 0; words[i]; i += 2) {
    if (PASSED_ON.has(words[i]!)) kept += `${words[i]}\0${words[i + 1]}\0`;
  }
  const body = Buffer.from(`${kept}\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  packet.copy(head, 4, 4, 8);
  return Buffer.concat([head, body]);
}
