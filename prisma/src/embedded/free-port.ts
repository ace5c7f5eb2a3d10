import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port on the loopback interface that nobody listens on: the preferred one, or any. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(preferred, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (preferred === 0) throw error;
    return freePort();
  } finally {
    server.close();
  }
}
