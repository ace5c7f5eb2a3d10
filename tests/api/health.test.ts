import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

/** Stands between the API and PostgreSQL, and can be cut. */
class Cable {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async plugIn(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(this.target);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server!.close(resolve));
  }

  through(url: string): string {
    const changed = new URL(url);
    changed.searchParams.delete('host');
    changed.hostname = '127.0.0.1';
    changed.port = String(this.port);
    return changed.href;
  }
}

const LATER =
  "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())";

const cluster = inject('cluster');
let cable: Cable;
let api: TestApi;
let editor: TestPerson;

beforeAll(async () => {
  const { hostname, port } = new URL(cluster.ownerUrl);
  cable = new Cable({ host: hostname || 'localhost', port: Number(port || 5432) });
  await cable.plugIn();
  api = await startTestApi({
    ...cluster,
    appUrl: cable.through(cluster.appUrl),
    publicUrl: cable.through(cluster.publicUrl),
  });
  editor = await api.signInNew('EDITOR');
});

afterAll(() => api.close());

const ready = async () => {
  const response = await fetch(`${api.url}/readyz`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the API', () => {
  it('is ready when the database is reachable and at its migration', async () => {
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', migrations: 'CURRENT' } });
  });

  it('is ready on a newer database that says that it serves this code', async () => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query(LATER);
    await owner.query(
      `INSERT INTO schema_compatibility SELECT '29990101000000_later', max(migration_name) FROM _prisma_migrations WHERE id <> 'x'`,
    );
    const { status, body } = await ready();
    expect([status, body['status'], body['migrations']]).toEqual([200, 'ready', 'COMPATIBLE']);
    expect(body['message']).toContain('29990101000000_later');
    await owner.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
    await owner.query("DELETE FROM schema_compatibility WHERE migration LIKE '2999%'");
    await owner.end();
  });

  it.each([
    [
      'EARLIER',
      `UPDATE _prisma_migrations SET migration_name = '20260101000000_tables' WHERE migration_name LIKE '%_baseline'`,
      `UPDATE _prisma_migrations SET migration_name = '20261130000000_baseline' WHERE migration_name = '20260101000000_tables'`,
    ],
    ['AHEAD', LATER, "DELETE FROM _prisma_migrations WHERE id = 'x'"],
    [
      'BEHIND',
      'ALTER TABLE _prisma_migrations RENAME TO moved',
      'ALTER TABLE moved RENAME TO _prisma_migrations',
    ],
    [
      'BEHIND',
      "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_baseline'",
      'UPDATE _prisma_migrations SET rolled_back_at = NULL',
    ],
  ])('is not ready when the database is %s', async (state, change, undo) => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    try {
      await owner.query(change);
      const { status, body } = await ready();
      expect([status, body['migrations']]).toEqual([503, state]);
      expect(body['message']).toMatch(
        {
          EARLIER: /20260101000000_tables.*new, empty database/,
          AHEAD: /29990101000000_later/,
          BEHIND: /_baseline.*migrate deploy/s,
        }[state]!,
      );
      await owner.query(undo);
      expect((await ready()).status).toBe(200);
    } finally {
      await owner.end();
    }
  });

  it('says so while the database is down, and goes on when it is back', async () => {
    await cable.cut();
    expect(await ready()).toMatchObject({ status: 503, body: { message: 'The database does not answer.' } });
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    const answers = await Promise.all([
      api.anybody.send('{ claims { totalCount } }'),
      editor.desk.send('{ me { id } }'),
      editor.desk.send('mutation { createClaim(input: { text: "x" }) { claim { id } } }'),
      api
        .deskAs(signDeskToken(api.deskPrivateKey))
        .send('mutation { signIn(input: { email: "a@b.c", password: "x" }) { session { id } } }'),
    ]);
    for (const { status, body, text } of answers) {
      expect([status, body.errors?.[0]?.extensions?.['code'], text]).toEqual([
        503,
        'SERVICE_UNAVAILABLE',
        expect.not.stringMatching(/ECONN|127\.0\.0\.1|postgres/),
      ]);
    }
    await cable.plugIn();
    expect((await ready()).status).toBe(200);
    expect((await api.anybody.send('{ claims { totalCount } }')).status).toBe(200);
    expect((await editor.desk.send('{ me { id } }')).status).toBe(200);
  });
});
