import { LIMITS } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/errors/database-errors.ts';
import {
  ConflictException,
  UserErrorException,
  type UserErrorEntry,
} from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { requiredText, text } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { TopicRecord } from './topic.records.ts';
import type { TopicRepository } from './topic.repository.ts';
import type { CreateTopicInput, UpdateTopicInput } from './topic.type.ts';

const name = requiredText({ label: 'The name', max: LIMITS.name });
const slug = z
  .string()
  .max(LIMITS.topicSlug, `The name for addresses is too long: ${LIMITS.topicSlug} characters are the most.`)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'The name for addresses takes lower-case letters, digits and hyphens, such as public-transport.',
  );
const description = text({ label: 'The description', max: LIMITS.note });
const createInput = z.object({ name, slug: slug.nullish(), description: description.nullish() });
const updateInput = z.object({
  id: z.string(),
  version: z.number(),
  name: name.nullish(),
  slug: slug.nullish(),
  description: description.nullish(),
  retired: z.boolean().nullish(),
});

interface Parts {
  readonly topics: TopicRepository;
  readonly idempotency: IdempotencyService;
  readonly transaction: RunTransaction;
}

/** The topics of the newsroom, and which of them a revision can have. */
export class TopicService {
  constructor(private readonly parts: Parts) {}

  list(options: { includeRetired: boolean }): Promise<TopicRecord[]> {
    return this.parts.topics.list(options);
  }

  /**
   * Checks the topics that a revision is to have.
   * @param kept ids of those that it has already: they may be retired by now
   * @throws UserErrorException TOPIC_UNKNOWN, TOPIC_RETIRED; INVALID for one twice or too many
   */
  async forRevision(ids: readonly string[], kept: readonly string[]): Promise<string[]> {
    const wanted = ids.map((id) => id.toLowerCase());
    if (wanted.length > LIMITS.topicsPerRevision) {
      throw invalid(
        'input.topicIds',
        `A claim takes at most ${LIMITS.topicsPerRevision} topics. Take the ones that matter most.`,
      );
    }
    const found = new Map(
      (await this.parts.topics.findMany(wanted.filter(isId))).map((topic) => [topic.id, topic]),
    );
    const problems = wanted.flatMap((id, at): UserErrorEntry[] => {
      const field = `input.topicIds.${at}`;
      const topic = found.get(id);
      if (topic === undefined) {
        return [
          {
            code: 'TOPIC_UNKNOWN',
            field,
            message: 'There is no topic with this id. Choose one from the list of topics.',
          },
        ];
      }
      if (topic.retiredAt !== null && !kept.includes(id)) {
        return [
          {
            code: 'TOPIC_RETIRED',
            field,
            message: `The topic “${topic.name}” is retired. Choose another one.`,
          },
        ];
      }
      if (wanted.indexOf(id) < at) {
        return [
          { code: 'INVALID', field, message: `The topic “${topic.name}” is given twice. Keep it once.` },
        ];
      }
      return [];
    });
    if (problems.length > 0) throw new UserErrorException(...problems);
    return wanted;
  }

  /** @throws UserErrorException FORBIDDEN, INVALID, TEXT_UNREADABLE, NAME_TAKEN, IDEMPOTENCY_KEY_REUSED */
  async create(actor: Actor, input: CreateTopicInput): Promise<TopicRecord> {
    authorise(actor, 'topics.manage');
    const { topics, idempotency, transaction } = this.parts;
    const replay = (id: string) => this.expect(id);
    return idempotency.once({ actor, operation: 'createTopic', input, replay }, async (remember) => {
      const parsed = parseInput(createInput, input);
      const topic = {
        name: parsed.name,
        slug: parsed.slug ?? slugOf(parsed.name),
        description: parsed.description ?? '',
      };
      await this.assertFree({ ...topic, except: null });
      return this.orTaken(topic.name, () =>
        transaction(async (tx) => {
          const made = await topics.create(tx, { ...topic, createdById: actor.id, updatedById: actor.id });
          await remember(tx, made.id);
          return made;
        }),
      );
    });
  }

  /** @throws UserErrorException FORBIDDEN, INVALID, TEXT_UNREADABLE, NOT_FOUND, NAME_TAKEN; ConflictException */
  async update(actor: Actor, input: UpdateTopicInput): Promise<TopicRecord> {
    authorise(actor, 'topics.manage');
    const { topics, transaction } = this.parts;
    const { id, version, retired, ...given } = parseInput(updateInput, input);
    const topic = await this.expect(id);
    const change = {
      name: given.name ?? undefined,
      slug: given.slug ?? undefined,
      description: given.description ?? undefined,
      retiredAt: retired == null ? undefined : retired ? (topic.retiredAt ?? new Date()) : null,
    };
    const { name: newName = topic.name, slug: newSlug = topic.slug } = change;
    await this.assertFree({ name: newName, slug: newSlug, except: topic.id });
    const isCurrent = await this.orTaken(newName, () =>
      transaction((tx) => topics.update(tx, { id: topic.id, version, actorId: actor.id, change })),
    );
    const after = await this.expect(id);
    if (!isCurrent) {
      const { version: current, updatedBy: changedBy, updatedAt: changedAt } = after;
      throw new ConflictException('The topic', { version: current, changedBy, changedAt });
    }
    return after;
  }

  private async expect(id: string): Promise<TopicRecord> {
    const [topic] = isId(id) ? await this.parts.topics.findMany([id]) : [];
    if (topic !== undefined) return topic;
    throw new UserErrorException({
      code: 'NOT_FOUND',
      field: 'input.id',
      message: 'There is no topic with this id. Choose one from the list of topics.',
    });
  }

  private async assertFree(wanted: { name: string; slug: string; except: string | null }): Promise<void> {
    const taken = await this.parts.topics.findTaken(wanted);
    if (taken !== null) throw nameTaken(taken.name);
  }

  /** Two people may think of the same name at the same time; the database lets one of them have it. */
  private async orTaken<Result>(wanted: string, run: () => Promise<Result>): Promise<Result> {
    try {
      return await run();
    } catch (error) {
      if (isUniqueViolation(error)) throw nameTaken(wanted);
      throw error;
    }
  }
}

function slugOf(topicName: string): string {
  const made = topicName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LIMITS.topicSlug)
    .replace(/-+$/, '');
  if (made !== '') return made;
  throw invalid(
    'input.slug',
    'The name has no letters for an address. Give a slug, such as public-transport.',
  );
}

function nameTaken(other: string): UserErrorException {
  return new UserErrorException({
    code: 'NAME_TAKEN',
    field: 'input.name',
    message: `There is a topic “${other}” already, or one with its name for addresses. Take another name, or use that topic.`,
  });
}

function invalid(field: string, message: string): UserErrorException {
  return new UserErrorException({ code: 'INVALID', field, message });
}
