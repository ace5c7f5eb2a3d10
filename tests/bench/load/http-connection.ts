import { connect, type Socket } from 'node:net';

/** An answer, as far as a load generator looks at it. */
export interface Answered {
  readonly status: number;
  readonly bytes: number;
  /** The body, when it was asked for. */
  readonly body: string | null;
}

/**
 * One kept-alive HTTP/1.1 connection that sends prepared requests one after the other and reads no more of the answers
 * than where they end: the load shares its cores with what it measures.
 */
export class HttpConnection {
  private readonly socket: Socket;
  private finish: ((answered: Answered) => void) | undefined;
  private fail: ((error: Error) => void) | undefined;
  private status = 0;
  private bytes = 0;
  /** Bytes of the body that are still to come; null: before its head or, when chunked, until the last chunk. */
  private remaining: number | null = null;
  private isChunked = false;
  private head: Buffer = Buffer.alloc(0);
  private kept: Buffer[] | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', (error) => this.fail?.(error));
    this.socket.on('close', () => this.fail?.(new Error('the server closed the connection')));
  }

  /** @param keep whether to keep the body */
  send(request: Buffer, keep = false): Promise<Answered> {
    this.bytes = 0;
    this.remaining = null;
    this.isChunked = false;
    this.head = Buffer.alloc(0);
    this.kept = keep ? [] : null;
    this.socket.write(request);
    return new Promise((finish, fail) => {
      this.finish = finish;
      this.fail = fail;
    });
  }

  close(): void {
    this.fail = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    if (this.remaining === null && !this.isChunked) {
      const seen = this.head.length === 0 ? chunk : Buffer.concat([this.head, chunk]);
      const end = seen.indexOf('\r\n\r\n');
      if (end < 0) {
        this.head = seen;
        return;
      }
      this.readHead(seen.toString('latin1', 0, end));
      this.readBody(seen.subarray(end + 4));
    } else {
      this.readBody(chunk);
    }
  }

  private readHead(head: string): void {
    this.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    if (length !== null) this.remaining = Number(length[1]);
    else this.isChunked = true;
  }

  private readBody(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.kept?.push(chunk);
    const isWhole = this.isChunked
      ? chunk.subarray(-5).equals(LAST_CHUNK)
      : (this.remaining = this.remaining! - chunk.length) <= 0;
    if (!isWhole) return;
    const { status, bytes } = this;
    this.finish?.({ status, bytes, body: this.kept && this.text(Buffer.concat(this.kept)) });
  }

  private text(body: Buffer): string {
    if (!this.isChunked) return body.toString();
    const parts: Buffer[] = [];
    for (let at = 0; ;) {
      const end = body.indexOf('\r\n', at);
      const size = Number.parseInt(body.toString('latin1', at, end), 16);
      if (size === 0) return Buffer.concat(parts).toString();
      parts.push(body.subarray(end + 2, end + 2 + size));
      at = end + 2 + size + 2;
    }
  }
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** A POST of JSON as it goes over the wire. */
export function postRequest({ path, body }: { path: string; body: string }): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
