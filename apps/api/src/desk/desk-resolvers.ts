import type { ContainerType } from 'type-graphql';
import { AccountResolver } from '../modules/accounts/account.resolver.ts';
import { ChangeRequestResolver } from '../modules/change-requests/change-request.resolver.ts';
import { ApiKeyResolver } from '../modules/access/api-key.resolver.ts';
import { CheckResolver } from '../modules/check/check.resolver.ts';
import { ClaimResolver, WorkCountsResolver } from '../modules/claims/claim.resolver.ts';
import {
  EvidenceResolver,
  RevisionComparisonResolver,
  RevisionResolver,
} from '../modules/claims/revision.resolver.ts';
import { SnapshotEvidenceResolver, SourceClaimsResolver } from '../modules/claims/source-claims.resolver.ts';
import { ClaimLinkResolver } from '../modules/links/claim-link.resolver.ts';
import { AuditResolver } from '../modules/log/audit.resolver.ts';
import { FindingDismissalResolver } from '../modules/findings/finding-dismissal.resolver.ts';
import { PasswordResetResolver } from '../modules/accounts/password-reset.resolver.ts';
import { PeopleResolver } from '../modules/people/people.resolver.ts';
import { PublicationResolver } from '../modules/publication/publication.resolver.ts';
import { RatingResolver } from '../modules/ratings/rating.resolver.ts';
import {
  ReviewResolver,
  RevisionReviewsResolver,
  ReviewFieldsResolver,
} from '../modules/review/review.resolver.ts';
import { SearchResolver } from '../modules/search/search.resolver.ts';
import { SnapshotResolver } from '../modules/sources/snapshot.resolver.ts';
import { SourceResolver } from '../modules/sources/source.resolver.ts';
import { TopicResolver } from '../modules/topics/topic.resolver.ts';
import { BlindVerdictResolver } from '../modules/verdicts/blind-verdict.resolver.ts';
import type { Services } from '../services.ts';

/** Every resolver class of the desk, with how to make it. The schema is built of these, and of nothing else. */
const FACTORIES = new Map<new (...services: never[]) => object, (services: Services) => object>([
  [AccountResolver, ({ accounts, invitations }) => new AccountResolver(accounts, invitations)],
  [BlindVerdictResolver, ({ verdicts }) => new BlindVerdictResolver(verdicts)],
  [ChangeRequestResolver, ({ changeRequests }) => new ChangeRequestResolver(changeRequests)],
  [ApiKeyResolver, ({ keys }) => new ApiKeyResolver(keys)],
  [AuditResolver, ({ audit }) => new AuditResolver(audit)],
  [CheckResolver, ({ check }) => new CheckResolver(check)],
  [ClaimLinkResolver, ({ links }) => new ClaimLinkResolver(links)],
  [ClaimResolver, ({ claims, writing, assignment }) => new ClaimResolver(claims, writing, assignment)],
  [EvidenceResolver, ({ claims, check }) => new EvidenceResolver(claims, check)],
  [FindingDismissalResolver, ({ dismissals }) => new FindingDismissalResolver(dismissals)],
  [PasswordResetResolver, ({ passwordResets }) => new PasswordResetResolver(passwordResets)],
  [PeopleResolver, ({ people }) => new PeopleResolver(people)],
  [PublicationResolver, ({ publication }) => new PublicationResolver(publication)],
  [RatingResolver, ({ ratings, ratingEditing }) => new RatingResolver(ratings, ratingEditing)],
  [ReviewResolver, ({ reviews }) => new ReviewResolver(reviews)],
  [RevisionResolver, ({ check }) => new RevisionResolver(check)],
  [RevisionComparisonResolver, ({ claims }) => new RevisionComparisonResolver(claims)],
  [ReviewFieldsResolver, ({ reviews }) => new ReviewFieldsResolver(reviews)],
  [RevisionReviewsResolver, ({ reviews }) => new RevisionReviewsResolver(reviews)],
  [SearchResolver, ({ search }) => new SearchResolver(search)],
  [SnapshotEvidenceResolver, ({ claims, sources }) => new SnapshotEvidenceResolver(claims, sources)],
  [SnapshotResolver, ({ sources }) => new SnapshotResolver(sources)],
  [SourceClaimsResolver, ({ claims }) => new SourceClaimsResolver(claims)],
  [SourceResolver, ({ sources }) => new SourceResolver(sources)],
  [TopicResolver, ({ topics }) => new TopicResolver(topics)],
  [WorkCountsResolver, ({ claims }) => new WorkCountsResolver(claims)],
]);

export const DESK_RESOLVERS = [...FACTORIES.keys()] as unknown as [() => unknown];

/** One instance of each resolver class. */
export function deskContainer(services: Services): ContainerType {
  const instances = new Map([...FACTORIES].map(([resolver, make]) => [resolver as unknown, make(services)]));
  return { get: (resolver: unknown) => instances.get(resolver) };
}
