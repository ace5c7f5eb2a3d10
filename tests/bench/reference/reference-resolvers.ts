import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Prisma } from '../../src/generated/normalised/client.ts';
import type { ReferenceContext } from './reference-context.ts';
import { Claim, Claimant, ClaimPage, Evidence, Rating, Source } from './reference-types.ts';

@Resolver(() => ClaimPage)
export class PageResolver {
  @Query(() => ClaimPage)
  async claims(
    @Ctx() { db }: ReferenceContext,
    @Arg('first', () => Int) first: number,
    @Arg('afterAt', () => Date) at: Date,
    @Arg('afterId', () => ID) id: string,
    @Arg('ratingId', () => ID, { nullable: true }) ratingId?: string,
    @Arg('language', () => String, { nullable: true }) language?: string,
  ): Promise<ClaimPage> {
    const where = {
      ...(ratingId !== undefined && { ratingId }),
      ...(language !== undefined && { language }),
    };
    const found = await db.claim.findMany({
      where: {
        ...where,
        publishedAt: { lte: at },
        NOT: { publishedAt: at, id: { gte: id } },
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: first + 1,
    });
    return { nodes: found.slice(0, first), hasNextPage: found.length > first, where };
  }

  @Query(() => [Claim])
  async search(@Ctx() { db }: ReferenceContext, @Arg('query', () => String) query: string): Promise<Claim[]> {
    const ids = await db.$queryRaw<{ id: string }[]>(
      Prisma.sql`SELECT id FROM normalised.search_claims(${query}) LIMIT 20`,
    );
    const found = await db.claim.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
    const byId = new Map(found.map((claim) => [claim.id, claim]));
    return ids.map(({ id }) => byId.get(id)!);
  }

  @FieldResolver(() => Int)
  totalCount(@Root() { where }: ClaimPage, @Ctx() { db }: ReferenceContext): Promise<number> {
    return db.claim.count({ where });
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, { nullable: true })
  claim(@Ctx() { db }: ReferenceContext, @Arg('id', () => ID) id: string): Promise<Claim | null> {
    return db.claim.findUnique({ where: { id } });
  }

  @FieldResolver(() => Claimant, { nullable: true })
  claimant(@Root() { claimantId }: Claim, @Ctx() { claimants }: ReferenceContext): Promise<Claimant> | null {
    return claimantId === null ? null : claimants.load(claimantId);
  }

  @FieldResolver(() => Rating)
  rating(@Root() { ratingId }: Claim, @Ctx() { ratings }: ReferenceContext): Promise<Rating> {
    return ratings.load(ratingId);
  }

  @FieldResolver(() => [Evidence])
  evidence(@Root() { id }: Claim, @Ctx() { evidence }: ReferenceContext): Promise<Evidence[]> {
    return evidence.load(id);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Source)
  source(@Root() { sourceId }: Evidence, @Ctx() { sources }: ReferenceContext): Promise<Source> {
    return sources.load(sourceId);
  }
}
