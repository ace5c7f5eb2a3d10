import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Sees, before any long work, that nobody listens on the ports.
 * @param {{ port: number, variable: string, what: string }[]} wanted
 * @throws {Error} naming the variable to set
 */
export async function requireFreePorts(wanted) {
  for (const { port, variable, what } of wanted) {
    if (await isFree(port)) continue;
    throw new Error(
      `Port ${port}, for ${what}, is in use by another program. ` +
        `Stop that program, or choose another port: ${variable}=${port + 1000} npm start`,
    );
  }
}

/**
 * Servers bind to all interfaces, on which a program that has the port on one of them may not show.
 * @param {number} port
 */
async function isFree(port) {
  if ((await answers('127.0.0.1', port)) || (await answers('::1', port))) return false;
  const server = createServer();
  try {
    server.listen(port);
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Error(`Port ${port} needs rights that this user lacks.`, { cause: error });
    return false;
  } finally {
    server.close();
  }
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
async function answers(host, port) {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
