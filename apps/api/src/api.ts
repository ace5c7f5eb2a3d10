import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP_ROLE, PUBLIC_ROLE } from '@verbatim/database';
import { LIMITS } from '@verbatim/shared';
import express from 'express';
import type { Logger } from 'pino';
import { deskContext } from './desk/desk-context.ts';
import { withEventPlace } from './desk/desk-event-place.ts';
import { deskEventsRoute } from './desk/desk-events-route.ts';
import { deskContainer } from './desk/desk-resolvers.ts';
import { buildDeskSchema } from './desk/desk-schema.ts';
import { PublicAccess } from './modules/access/public-access.ts';
import { publicLimits } from './modules/access/public-limits.ts';
import { RateLimiter } from './modules/access/rate-limiter.ts';
import { RateRepository } from './modules/access/rate.repository.ts';
import { LogKeeper } from './modules/log/log-keeper.ts';
import { LogVerifier } from './modules/log/log-verifier.ts';
import { LogTreeRepository } from './modules/log/log-tree.repository.ts';
import type { AnswerCounts } from './modules/public/direct/answer-counts.ts';
import { Admissions } from './modules/public/direct/admissions.ts';
import { AnswerMemory } from './modules/public/direct/answer-memory.ts';
import { ClaimMemory } from './modules/public/direct/claim-memory.ts';
import { directAnswers } from './modules/public/direct/direct-answers.ts';
import { EventHub } from './modules/events/event-hub.ts';
import { EventRepository } from './modules/events/event.repository.ts';
import { EventService } from './modules/events/event.service.ts';
import { DirectHandler } from './modules/public/direct/direct-handler.ts';
import { KnownOperations } from './modules/public/direct/known-operations.ts';
import { OutlinedAnswers } from './modules/public/direct/outlined-answers.ts';
import { PreparedOperations } from './modules/public/direct/prepared-operations.ts';
import { PublicVersion } from './modules/public/direct/public-version.ts';
import { PublicReader } from './modules/public/public-reader.ts';
import { PublicRepository } from './modules/public/public.repository.ts';
import { buildPublicSchema } from './modules/public/public-schema.ts';
import type { Config } from './platform/config.ts';
import { documentLimits } from './platform/graphql/document-limits.ts';
import { plainJsonStatus } from './platform/graphql/plain-json-status.ts';
import { addressOf } from './platform/http/address-of.ts';
import { closeHttpServer } from './platform/http/close-http-server.ts';
import { addGraphiqlPage } from './platform/http/graphiql.ts';
import { graphqlEndpoint } from './platform/http/graphql-endpoint.ts';
import { healthRoutes } from './platform/http/health.ts';
import { errorsAsJson, notFoundAsJson } from './platform/http/json-errors.ts';
import { logWhenAnswered } from './platform/http/request-log.ts';
import { Notifications } from './platform/notifications.ts';
import {
  neverStored,
  PUBLIC_HEADERS,
  publicToAllSites,
  SECURITY_HEADERS,
  securityHeaders,
} from './platform/http/security-headers.ts';
import {
  connectDesk,
  connectEvents,
  connectHealth,
  connectLogs,
  connectPublic,
  connectRates,
  createServices,
  type Services,
} from './services.ts';
import { startUpkeep } from './upkeep.ts';

/** A running API. */
export interface Api {
  /** The port it listens on. */
  readonly port: number;
  readonly services: Services;
  /** Streams what changes at the desk. */
  readonly events: EventService;
  /** Gives log entries their places, and signs. */
  readonly logs: LogKeeper;
  /** How public operations were answered. */
  readonly answerCounts: Readonly<AnswerCounts>;
  /** Stops listening, finishes what runs, closes the pools. */
  close(): Promise<void>;
}

/**
 * Starts the API. The database need not be up: operations say so until it is.
 * @throws the error of listening, such as EADDRINUSE
 */
export async function startApi(config: Config, logger: Logger): Promise<Api> {
  const { appUrl, publicUrl } = config.databaseUrls;
  const db = connectDesk(appUrl, logger);
  const publicPool = connectPublic({ url: publicUrl, statementMs: LIMITS.publicOperationMs, logger });
  const health = {
    app: connectHealth(appUrl, APP_ROLE, logger),
    forPublic: connectHealth(publicUrl, PUBLIC_ROLE, logger),
  };
  const logPool = connectLogs(appUrl, logger);
  const services = createServices(db, new LogVerifier(logPool, config.logs.checkpointFolder));
  const logs = new LogKeeper(new LogTreeRepository(logPool), config.logs, logger);
  const eventPool = connectEvents(appUrl, logger);
  const eventRepository = new EventRepository(eventPool);
  const hub = new EventHub(eventRepository, logger);
  const notifications = new Notifications(eventPool, logger);
  notifications.add(hub);
  notifications.add(services.keys.live);
  const events = new EventService({
    hub,
    events: eventRepository,
    findViewer: (session) => services.people.findViewer(session),
  });
  const publicRepository = new PublicRepository(publicPool);
  const answerCounts: AnswerCounts = { direct: 0, assembled: 0, repeated: 0, ordinary: 0 };
  const ratePool = connectRates(appUrl, logger);
  const limiter = new RateLimiter(new RateRepository(ratePool), logger);
  const access = new PublicAccess(services.keys.live, limiter, config.publicAccess);
  const admissions = new Admissions();
  const direct = {
    repository: publicRepository,
    operations: new PreparedOperations(),
    known: new KnownOperations(),
    counts: answerCounts,
  };
  const isDirect = config.publicAnswers === 'DIRECT';
  const forPublic = await graphqlEndpoint({
    schema: buildPublicSchema(),
    context: async (request) => {
      const found = admissions.expect(request);
      const reader = new PublicReader(publicRepository, logger);
      if (found?.failure !== undefined) reader.fail(found.failure);
      return {
        reader,
        caller: found?.caller ?? (await access.admit(request)),
        isCharged: found?.isCharged ?? false,
      };
    },
    logger,
    maxBodyBytes: LIMITS.publicBodyBytes,
    maxTokens: 1_000,
    maxDepth: 12,
    rules: [documentLimits({ aliases: 50, directives: 50 })],
    plugins: [publicLimits(access), plainJsonStatus(), ...(isDirect ? [directAnswers(direct)] : [])],
    persistedQueries: true,
  });
  const forDesk = await graphqlEndpoint({
    schema: buildDeskSchema({ container: deskContainer(services), logger }),
    context: withEventPlace(hub, deskContext(services.people, config.deskSigningPublicKey)),
    logger,
    maxBodyBytes: LIMITS.deskBodyBytes,
    maxTokens: 4_000,
    maxDepth: 20,
  });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('trust proxy', config.trustedProxies);
  app.use(securityHeaders);
  app.use(healthRoutes(health, logger));
  addGraphiqlPage(app);
  app.all(
    '/graphql',
    publicToAllSites,
    (request, _response, next) => {
      // A body that could not be read in front: said as it is said of any other.
      next(admissions.failureOf(request)?.error);
    },
    ...forPublic.handlers,
  );
  app.all('/desk/graphql', neverStored, ...forDesk.handlers);
  app.get(
    '/desk/events',
    deskEventsRoute({ events, people: services.people, publicKey: config.deskSigningPublicKey, logger }),
  );
  app.use(notFoundAsJson, errorsAsJson(logger));

  const front = new DirectHandler({
    ...direct,
    access,
    admissions,
    outlined: new OutlinedAnswers(publicRepository, new ClaimMemory(config.publicClaimMemory)),
    memory: new AnswerMemory(config.publicAnswerMemory),
    version: new PublicVersion(() => publicRepository.version()),
    addressOf: addressOf(app),
    headers: { ...SECURITY_HEADERS, ...PUBLIC_HEADERS },
  });
  const server = createServer((request, response) => {
    logWhenAnswered(logger, request, response);
    const pass = () => {
      app(request, response);
    };
    if (!isDirect || !front.take(request, response, pass)) pass();
  });
  // Longer than proxies and clients keep one: whoever closes first must not be the one that is about to be asked.
  server.keepAliveTimeout = 75_000;
  let stopUpkeep: () => void = () => undefined;
  const closeAll = async () => {
    stopUpkeep();
    notifications.close();
    events.close();
    await closeHttpServer(server);
    await Promise.all([forPublic.stop(), forDesk.stop()]);
    await logs.close();
    const pools = [publicPool, ratePool, health.app.pool, health.forPublic.pool, logPool, eventPool];
    await Promise.all([...pools.map((pool) => pool.end()), db.$disconnect()]);
  };
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen({ port: config.port, host: config.host }, listening);
    });
  } catch (error) {
    await closeAll();
    throw error;
  }
  logs.start();
  notifications.start();
  stopUpkeep = startUpkeep(
    [
      (now) => services.idempotency.forgetOld(now),
      (now) => services.brake.forgetOld(now),
      (now) => events.forgetOld(now),
    ],
    logger,
  );
  return {
    port: (server.address() as AddressInfo).port,
    services,
    logs,
    events,
    answerCounts,
    close: closeAll,
  };
}
