import DataLoader from 'dataloader';

/**
 * Collects the ids that the resolvers of one request ask for in one tick and loads them together. Nothing is kept
 * between ticks, so a mutation is never answered with what stood before it.
 */
export class RequestLoader<Value> {
  private readonly perRequest = new WeakMap<object, DataLoader<string, Value>>();

  /** @param loadMany gives what it finds by id; an id without a value makes `load` fail */
  constructor(private readonly loadMany: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {}

  /** @param context of the request, which keeps requests apart */
  load(context: object, id: string): Promise<Value> {
    let loader = this.perRequest.get(context);
    if (loader === undefined) {
      loader = new DataLoader((ids) => this.loadInOrder(ids), { cache: false });
      this.perRequest.set(context, loader);
    }
    return loader.load(id);
  }

  private async loadInOrder(ids: readonly string[]): Promise<(Value | Error)[]> {
    const found = await this.loadMany([...new Set(ids)]);
    return ids.map((id) => found.get(id) ?? new Error(`nothing was loaded for ${id}`));
  }
}
