import { HttpConnection, postRequest } from './load/http-connection.ts';

/**
 * Asks once: a fast answer that says that something is wrong is worth nothing.
 * @throws Error when what comes back is no answer
 */
export async function assertAnswers({
  port,
  path,
  body,
}: {
  port: number;
  path: string;
  body: string;
}): Promise<void> {
  const connection = new HttpConnection(port);
  const { status, body: text } = await connection.send(postRequest({ path, body }), true);
  connection.close();
  const { data, errors } = JSON.parse(text!) as { data?: Record<string, unknown>; errors?: unknown };
  const isThere = data !== undefined && Object.values(data).every((each) => each !== null);
  if (status === 200 && errors === undefined && isThere && text!.length > 200) return;
  throw new Error(`${status} ${text!.slice(0, 1_000)} is no answer to ${body}`);
}
