import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, createPrismaClient } from '../client/create-prisma-client.ts';
import { type TestCluster, createTestDatabase, startTestCluster } from './test-cluster.ts';

let cluster: TestCluster;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ cluster, stop } = await startTestCluster());
});

afterAll(() => stop());

test('databases made at once are apart, and each is migrated', async () => {
  const [one, other] = await Promise.all([createTestDatabase(cluster), createTestDatabase(cluster)]);
  const first = createPrismaClient({ url: one.appUrl });
  const second = createPrismaClient({ url: other.appUrl });
  await first.claimant.create({ data: { name: 'Somebody' } });
  expect(await first.claimant.count()).toBe(1);
  expect(await second.claimant.count()).toBe(0);
  await first.$disconnect();
  await second.$disconnect();
  await one.drop();
  await other.drop();
});

test('the URLs work as the application and as the public, who may read public tables only', async () => {
  const database = await createTestDatabase(cluster);
  const app = createPool({ url: database.appUrl });
  const forPublic = createPool({ url: database.publicUrl });
  const roleOf = async (pool: typeof app) => (await pool.query('SELECT current_user AS role')).rows;
  expect(await roleOf(app)).toEqual([{ role: 'verbatim_app' }]);
  expect(await roleOf(forPublic)).toEqual([{ role: 'verbatim_public' }]);
  expect((await forPublic.query('SELECT * FROM public_claims')).rows).toEqual([]);
  await expect(forPublic.query('SELECT * FROM claims')).rejects.toMatchObject({ code: '42501' });
  await app.end();
  await forPublic.end();
  await database.drop();
});

test('a time is the same whatever time zone the server is in', async () => {
  const database = await createTestDatabase(cluster);
  const owner = createPool({ url: database.ownerUrl });
  await owner.query(`ALTER ROLE verbatim_app SET timezone = 'Asia/Tokyo'`);
  const prisma = createPrismaClient({ url: database.appUrl });
  const at = new Date('2024-01-23T10:00:00.000Z');
  expect((await prisma.claimant.create({ data: { name: 'Somebody', createdAt: at } })).createdAt).toEqual(at);
  const kept = await owner.query<{ at: Date }>('SELECT created_at AS at FROM claimants');
  expect(kept.rows).toEqual([{ at }]);
  await prisma.$disconnect();
  await owner.query('ALTER ROLE verbatim_app RESET timezone');
  await owner.end();
  await database.drop();
});
