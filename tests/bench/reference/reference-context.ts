import DataLoader from 'dataloader';
import type { PrismaClient } from '../../src/generated/normalised/client.ts';
import type { Claimant, Evidence, Rating, Source } from './reference-types.ts';

/** What the resolvers of one request share: loaders that ask once for all that a level wants. */
export interface ReferenceContext {
  readonly db: PrismaClient;
  readonly claimants: DataLoader<string, Claimant>;
  readonly ratings: DataLoader<string, Rating>;
  readonly sources: DataLoader<string, Source>;
  readonly evidence: DataLoader<string, Evidence[]>;
}

export function referenceContext(db: PrismaClient): ReferenceContext {
  return {
    db,
    claimants: byId((ids) => db.claimant.findMany({ where: { id: { in: ids } } })),
    ratings: byId((ids) => db.rating.findMany({ where: { id: { in: ids } } })),
    sources: byId((ids) => db.source.findMany({ where: { id: { in: ids } } })),
    evidence: new DataLoader(async (ids) => {
      const found = await db.evidence.findMany({
        where: { claimId: { in: [...ids] } },
        orderBy: { ordinal: 'asc' },
      });
      const lists = new Map<string, Evidence[]>(ids.map((id) => [id, []]));
      for (const each of found) lists.get(each.claimId)!.push(each);
      return ids.map((id) => lists.get(id)!);
    }),
  };
}

function byId<Found extends { id: string }>(
  find: (ids: string[]) => Promise<Found[]>,
): DataLoader<string, Found> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((each) => [each.id, each]));
    return ids.map((id) => found.get(id) ?? new Error(`${id} is not there`));
  });
}
