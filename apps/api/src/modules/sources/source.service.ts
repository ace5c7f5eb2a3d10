import { createHash } from 'node:crypto';
import { codePointLength } from '@verbatim/shared';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { ConflictException, UserErrorException } from '../../platform/errors/user-errors.ts';
import { decodeCursor, encodeCursor } from '../../platform/graphql/cursor.ts';
import { connection, readPage } from '../../platform/graphql/page.ts';
import { isId } from '../../platform/ids.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import { readSearch } from '../../platform/input/read-search.ts';
import { LruCache } from '../../platform/lru-cache.ts';
import type { IdempotencyService, Remember } from '../idempotency/idempotency.service.ts';
import { OpenedText } from './opened-text.ts';
import { addSnapshotInput, createSourceInput } from './source.fields.ts';
import type { AddSnapshotInput, CreateSourceInput } from './source.inputs.ts';
import type { SnapshotRecord, SourceRecord } from './source.records.ts';
import type { SourceRepository } from './source.repository.ts';

/** Code points of opened texts that are kept: some fifty newspapers, or eight of the longest snapshots. */
const KEPT_CODE_POINTS = 16_000_000;

export class SourceService {
  private readonly openedTexts = new LruCache<OpenedText>(KEPT_CODE_POINTS);

  constructor(
    private readonly sources: SourceRepository,
    private readonly transaction: RunTransaction,
    private readonly idempotency: IdempotencyService,
  ) {}

  /** @throws GraphQLError BAD_USER_INPUT for a page or a search that cannot be meant */
  async list(args: { first: number; after?: string | null; search?: string | null }) {
    const page = readPage(args, decodeCursor);
    const search = readSearch(args.search);
    const [found, totalCount] = await Promise.all([
      this.sources.page({ page, search }),
      this.sources.count(search),
    ]);
    return connection({
      page,
      found,
      totalCount,
      cursorOf: ({ createdAt, id }) => encodeCursor({ at: createdAt, id }),
    });
  }

  async find(id: string): Promise<SourceRecord | null> {
    return isId(id) ? ((await this.sources.findMany([id]))[0] ?? null) : null;
  }

  /** The source that was added first with an address, or null. */
  findByUrl(url: string): Promise<SourceRecord | null> {
    return this.sources.findByUrl(url);
  }

  async findSnapshot(id: string): Promise<SnapshotRecord | null> {
    return isId(id) ? ((await this.sources.findSnapshots([id]))[0] ?? null) : null;
  }

  /** Those that exist, by id in lower case. */
  async findSnapshots(ids: readonly string[]): Promise<ReadonlyMap<string, SnapshotRecord>> {
    const found = await this.sources.findSnapshots(ids.filter(isId));
    return new Map(found.map((snapshot) => [snapshot.id, snapshot]));
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, SourceRecord>> {
    const found = await this.sources.findMany(ids.filter(isId));
    return new Map(found.map((source) => [source.id, source]));
  }

  /** Snapshots of sources, oldest first. */
  async snapshotsOf(sourceIds: readonly string[]): Promise<ReadonlyMap<string, SnapshotRecord[]>> {
    const found = await this.sources.snapshotsOf(sourceIds);
    return new Map(sourceIds.map((id) => [id, found.filter(({ sourceId }) => sourceId === id)]));
  }

  async newestSnapshot(sourceId: string): Promise<SnapshotRecord> {
    return (await this.sources.newestSnapshot(sourceId))!;
  }

  /** The text of a snapshot, ready for the checker. The ones used last are kept. */
  async openText({
    id,
    sha256,
    length,
  }: Pick<SnapshotRecord, 'id' | 'sha256' | 'length'>): Promise<OpenedText> {
    const kept = this.openedTexts.get(sha256);
    if (kept !== undefined) return kept;
    const opened = new OpenedText(await this.sources.textOf(id));
    this.openedTexts.set(sha256, opened, length);
    return opened;
  }

  /**
   * Adds a source with its first snapshot.
   * @throws UserErrorException FORBIDDEN, INVALID, TEXT_UNREADABLE
   */
  async create(actor: Actor, input: CreateSourceInput): Promise<SourceRecord> {
    authorise(actor, 'source.write');
    const replay = async (id: string) => (await this.find(id))!;
    return this.idempotency.once({ actor, operation: 'createSource', input, replay }, async (remember) => {
      const { text, method, mediaType, language, publishedOn, ...rest } = parseInput(
        createSourceInput,
        input,
      );
      return this.transaction(async (tx) => {
        const source = await this.sources.create(tx, {
          ...rest,
          language: language ?? 'en',
          publishedOn: publishedOn ?? text.publishedOn,
          createdById: actor.id,
        });
        const captured = { method, mediaType, raw: input.text, text: text.text };
        await this.sources.addSnapshot(tx, {
          sourceId: source.id,
          number: 1,
          ...snapshotOf(actor, captured),
        });
        await remember(tx, source.id);
        return source;
      });
    });
  }

  /**
   * Captures the changed text of a source.
   * @throws UserErrorException FORBIDDEN, NOT_FOUND, TEXT_UNREADABLE; INVALID when the text has not changed;
   *   ConflictException
   */
  async addSnapshot(actor: Actor, input: AddSnapshotInput): Promise<SnapshotRecord> {
    authorise(actor, 'source.write');
    const replay = async (id: string) => (await this.findSnapshot(id))!;
    return this.idempotency.once({ actor, operation: 'addSnapshot', input, replay }, (remember) =>
      this.capture(actor, input, remember),
    );
  }

  private async capture(actor: Actor, input: AddSnapshotInput, remember: Remember): Promise<SnapshotRecord> {
    const { sourceId, version, text, method, mediaType } = parseInput(addSnapshotInput, input);
    const source = await this.find(sourceId);
    if (source === null) throw unknownSource('input.sourceId');
    if (source.version !== version) throw await this.conflictOf(sourceId);
    const snapshot = snapshotOf(actor, { method, mediaType, raw: input.text, text: text.text });
    const captured = await this.transaction(async (tx) => {
      if (!(await this.sources.raiseVersion(tx, { id: sourceId, version }))) return null;
      const newest = (await this.sources.newestSnapshot(sourceId, tx))!;
      if (newest.sha256 === snapshot.sha256) {
        throw new UserErrorException({
          code: 'INVALID',
          field: 'input.text',
          message: `The text is the same as in snapshot ${newest.number}: there is nothing new to keep.`,
        });
      }
      const added = await this.sources.addSnapshot(tx, { sourceId, number: newest.number + 1, ...snapshot });
      await remember(tx, added.id);
      return added;
    });
    if (captured === null) throw await this.conflictOf(sourceId);
    return captured;
  }

  /** A source changes by its captures alone, so the newest one tells who changed it. */
  private async conflictOf(sourceId: string): Promise<ConflictException> {
    const { version } = (await this.find(sourceId))!;
    const { capturedBy: changedBy, capturedAt: changedAt } = (await this.sources.newestSnapshot(sourceId))!;
    return new ConflictException('The source', { version, changedBy, changedAt });
  }
}

/** What a mutation says when it is given the id of no source. */
export function unknownSource(field: string): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field,
    message: 'There is no source with this id. Choose one from the list of sources.',
  });
}

function snapshotOf(
  actor: Actor,
  {
    method,
    mediaType,
    raw,
    text,
  }: Pick<CreateSourceInput, 'method' | 'mediaType'> & { raw: string; text: string },
) {
  const originalBytes = new Uint8Array(Buffer.from(raw, 'utf8'));
  return {
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: codePointLength(text),
    method,
    mediaType,
    originalBytes,
    originalSha256: createHash('sha256').update(originalBytes).digest('hex'),
    capturedById: actor.id,
  };
}
