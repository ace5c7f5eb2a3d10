import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { PrismaPg } from '@prisma/adapter-pg';
import { buildSchemaSync } from 'type-graphql';
import { PrismaClient } from '../../src/generated/normalised/client.ts';
import { referenceContext, type ReferenceContext } from './reference-context.ts';
import { ClaimResolver, EvidenceResolver, PageResolver } from './reference-resolvers.ts';

/** The stack that Verbatim declares, as one would write it from its guides: a resolver a field, loaders, Prisma. */
const adapter = new PrismaPg(
  // Connections are kept while others are measured, as every server's are.
  { connectionString: process.env.DATABASE_URL!, max: 10, idleTimeoutMillis: 0 },
  { schema: 'normalised' },
);
const db = new PrismaClient({ adapter });
const server = new ApolloServer<ReferenceContext>({
  schema: buildSchemaSync({ resolvers: [PageResolver, ClaimResolver, EvidenceResolver], validate: false }),
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve(referenceContext(db)),
});
process.send!({ type: 'listening', port: Number(new URL(url).port) });
process.once('SIGTERM', () => process.exit(0));
