import {
  APP_ROLE,
  createPool,
  createPrismaClient,
  PUBLIC_ROLE,
  sessionCheck,
  SessionRefused,
  type PrismaClient,
} from '@verbatim/database';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { ChangeRequestRepository } from './modules/change-requests/change-request.repository.ts';
import { ChangeRequestService } from './modules/change-requests/change-request.service.ts';
import { ApiKeyRepository } from './modules/access/api-key.repository.ts';
import { ApiKeyService } from './modules/access/api-key.service.ts';
import { AccountRepository } from './modules/accounts/account.repository.ts';
import { AccountService } from './modules/accounts/account.service.ts';
import { InvitationRepository } from './modules/accounts/invitation.repository.ts';
import { InvitationService } from './modules/accounts/invitation.service.ts';
import { PasswordResetRepository } from './modules/accounts/password-reset.repository.ts';
import { PasswordResetService } from './modules/accounts/password-reset.service.ts';
import { CheckService } from './modules/check/check.service.ts';
import { ClaimAssignmentService } from './modules/claims/claim-assignment.service.ts';
import { ClaimChangeRepository } from './modules/claims/claim-change.repository.ts';
import { ClaimChangeService } from './modules/claims/claim-change.service.ts';
import { ClaimWritingService } from './modules/claims/claim-writing.service.ts';
import { ClaimRepository } from './modules/claims/claim.repository.ts';
import { ClaimService } from './modules/claims/claim.service.ts';
import { SpanService } from './modules/claims/span.service.ts';
import { FindingDismissalRepository } from './modules/findings/finding-dismissal.repository.ts';
import { FindingDismissalService } from './modules/findings/finding-dismissal.service.ts';
import { IdempotencyRepository } from './modules/idempotency/idempotency.repository.ts';
import { IdempotencyService } from './modules/idempotency/idempotency.service.ts';
import { ClaimLinkRepository } from './modules/links/claim-link.repository.ts';
import { ClaimLinkService } from './modules/links/claim-link.service.ts';
import { AuditRepository } from './modules/log/audit.repository.ts';
import { AuditService } from './modules/log/audit.service.ts';
import type { LogVerifier } from './modules/log/log-verifier.ts';
import { PeopleRepository } from './modules/people/people.repository.ts';
import { PeopleService } from './modules/people/people.service.ts';
import { Passwords } from './modules/people/password.ts';
import { SignInBrakeRepository } from './modules/people/sign-in-brake.repository.ts';
import { SignInBrake } from './modules/people/sign-in-brake.service.ts';
import { PublicationRepository } from './modules/publication/publication.repository.ts';
import { PublicationService } from './modules/publication/publication.service.ts';
import { RatingEditingService } from './modules/ratings/rating-editing.service.ts';
import { RatingRepository } from './modules/ratings/rating.repository.ts';
import { RatingService } from './modules/ratings/rating.service.ts';
import { ReviewRepository } from './modules/review/review.repository.ts';
import { ReviewService } from './modules/review/review.service.ts';
import { SearchRepository } from './modules/search/search.repository.ts';
import { SearchService } from './modules/search/search.service.ts';
import { SourceRepository } from './modules/sources/source.repository.ts';
import { SourceService } from './modules/sources/source.service.ts';
import { TopicRepository } from './modules/topics/topic.repository.ts';
import { TopicService } from './modules/topics/topic.service.ts';
import { BlindVerdictRepository } from './modules/verdicts/blind-verdict.repository.ts';
import { BlindVerdictService } from './modules/verdicts/blind-verdict.service.ts';
import { transactionsOf, tunedUrl } from './platform/database.ts';
import type { HealthConnection } from './platform/http/health.ts';

/** The services of the desk, put together. */
export type Services = ReturnType<typeof createServices>;

/**
 * Puts the services together on one database client.
 * @param logVerifier what verifies the logs; commands have none
 */
export function createServices(db: PrismaClient, logVerifier: LogVerifier | null = null) {
  const transaction = transactionsOf(db);
  const passwords = new Passwords();
  const brake = new SignInBrake(new SignInBrakeRepository(db));
  const people = new PeopleService({ people: new PeopleRepository(db), passwords, brake });
  const idempotency = new IdempotencyService(new IdempotencyRepository(db));
  const sources = new SourceService(new SourceRepository(db), transaction, idempotency);
  const topics = new TopicService({ topics: new TopicRepository(db), idempotency, transaction });
  const check = new CheckService(sources);
  const ratings = new RatingService(new RatingRepository(db), transaction);
  const claims = new ClaimService(new ClaimRepository(db));
  const writes = new ClaimChangeRepository();
  const changes = new ClaimChangeService(claims, writes, transaction);
  const spans = new SpanService(sources);
  const writing = new ClaimWritingService({
    claims,
    changes,
    writes,
    ratings,
    spans,
    topics,
    idempotency,
    transaction,
  });
  const assignment = new ClaimAssignmentService({ claims, changes, people });
  const changeRequests = new ChangeRequestService({
    requests: new ChangeRequestRepository(db),
    claims,
    changes,
    spans,
    idempotency,
  });
  const verdicts = new BlindVerdictService({
    verdicts: new BlindVerdictRepository(db),
    claims,
    changes,
    ratings,
    idempotency,
  });
  const links = new ClaimLinkService({ links: new ClaimLinkRepository(db), claims, changes, idempotency });
  const dismissals = new FindingDismissalService({
    dismissals: new FindingDismissalRepository(db),
    claims,
    changes,
    idempotency,
  });
  const search = new SearchService({ search: new SearchRepository(db), claims, sources });
  const reviews = new ReviewService({
    reviews: new ReviewRepository(db),
    claims,
    changes,
    idempotency,
    sources,
    check,
    people,
  });
  const publications = new PublicationRepository(db);
  const publication = new PublicationService({ publications, claims, changes, idempotency });
  const accounts = new AccountService(new AccountRepository(db), claims, transaction);
  const passwordResets = new PasswordResetService({
    resets: new PasswordResetRepository(db),
    accounts,
    passwords,
    idempotency,
    transaction,
  });
  const invitations = new InvitationService({
    invitations: new InvitationRepository(db),
    people,
    passwords,
    idempotency,
    transaction,
  });
  const ratingEditing = new RatingEditingService({
    ratings: new RatingRepository(db),
    scales: ratings,
    idempotency,
    transaction,
  });
  return {
    passwords,
    brake,
    accounts,
    invitations,
    passwordResets,
    ratingEditing,
    people,
    idempotency,
    sources,
    check,
    ratings,
    topics,
    claims,
    writing,
    assignment,
    reviews,
    publication,
    changeRequests,
    verdicts,
    links,
    dismissals,
    search,
    audit: new AuditService(new AuditRepository(db), transaction, idempotency, logVerifier),
    keys: new ApiKeyService({ keys: new ApiKeyRepository(db), idempotency, transaction }),
  };
}

/** The client of the desk: role verbatim_app; 30 s a statement at most. */
export function connectDesk(url: string, logger: Logger): PrismaClient {
  return createPrismaClient({
    url: tunedUrl(url, { name: 'verbatim desk', statementMs: 30_000 }),
    role: APP_ROLE,
    onError: brokenConnection(logger),
  });
}

/**
 * The pool of the public read path: role verbatim_public. A prepared statement is planned once: each way of asking has an
 * index of its own, so no value wants another plan, and planning costs more than most answers.
 */
export function connectPublic({
  url,
  statementMs,
  logger,
}: {
  url: string;
  statementMs: number;
  logger: Logger;
}): Pool {
  return createPool({
    url: tunedUrl(url, {
      name: 'verbatim public',
      statementMs,
      options: '-c plan_cache_mode=force_generic_plan',
    }),
    role: PUBLIC_ROLE,
    onError: brokenConnection(logger),
  });
}

/** A few connections apart for points of the rate limit: short writes that wait for nobody. */
export function connectRates(url: string, logger: Logger): Pool {
  return createPool({
    url: tunedUrl(url, { name: 'verbatim rates', statementMs: 2_000 }),
    role: APP_ROLE,
    max: 2,
    onError: brokenConnection(logger),
  });
}

/** One connection apart, so that whether the database answers can be asked while all others are busy. */
export function connectHealth(url: string, role: string, logger: Logger): HealthConnection {
  const tuned = tunedUrl(url, { name: 'verbatim health', statementMs: 5_000 });
  const pool = createPool({ url: tuned, role, max: 1, onError: brokenConnection(logger) });
  const check = sessionCheck(tuned, role);
  return { pool, check: () => check(pool) };
}

/** A few connections apart for events: one listens, the others read. */
export function connectEvents(url: string, logger: Logger): Pool {
  return createPool({
    url: tunedUrl(url, { name: 'verbatim events', statementMs: 30_000 }),
    role: APP_ROLE,
    max: 4,
    onError: brokenConnection(logger),
  });
}

/** One connection apart for keeping the logs, so that they are kept however busy the desk is. */
export function connectLogs(url: string, logger: Logger): Pool {
  return createPool({
    url: tunedUrl(url, { name: 'verbatim logs', statementMs: 600_000 }),
    role: APP_ROLE,
    max: 1,
    onError: brokenConnection(logger),
  });
}

function brokenConnection(logger: Logger) {
  let said: string | undefined;
  return (error: Error) => {
    if (!(error instanceof SessionRefused)) {
      logger.warn({ code: (error as { code?: unknown }).code }, 'a connection to the database broke');
    } else if (error.message !== said) {
      // Every request meets it; it is said once.
      said = error.message;
      logger.error(error.message);
    }
  };
}
