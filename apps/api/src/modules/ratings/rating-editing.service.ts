import { LIMITS, RATING_ICONS, carriesWhiteText } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction, Transaction } from '../../platform/database.ts';
import { ConflictException, UserErrorException } from '../../platform/errors/user-errors.ts';
import { requiredText } from '../../platform/input/fields.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { RatingRepository } from './rating.repository.ts';
import type { RatingService } from './rating.service.ts';
import type { CreateRatingInput, OrderRatingsInput, UpdateRatingInput } from './rating.type.ts';

const key = z
  .string()
  .max(LIMITS.topicSlug, 'The key is too long. Shorten it.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'The key takes lower-case letters, digits and hyphens, such as mostly-true.',
  );
const name = requiredText({ label: 'The name', max: LIMITS.name });
const value = z
  .number()
  .refine((given) => Math.abs(given) <= 1_000, 'The value is out of reason: take one from -1,000 to 1,000.');
const colour = z
  .string()
  .transform((given) => given.toLowerCase())
  .refine((given) => /^#[0-9a-f]{6}$/.test(given), 'The colour must look like #1a6b3c.')
  .refine(
    (given) => !/^#[0-9a-f]{6}$/.test(given) || carriesWhiteText(given),
    'White text could not be read on this colour. Take a darker one.',
  );
const icon = z.custom<string>(
  (given) => (RATING_ICONS as readonly unknown[]).includes(given),
  `There is no such icon. Take one of ${RATING_ICONS.join(', ')}.`,
);
const explanation = requiredText({ label: 'The explanation', max: LIMITS.note });

const createInput = z.object({
  version: z.number(),
  key,
  name,
  value: value.nullish(),
  colour,
  icon,
  explanation,
});
const updateInput = z.object({
  id: z.string(),
  version: z.number(),
  name: name.nullish(),
  value: value.nullish(),
  colour: colour.nullish(),
  icon: icon.nullish(),
  explanation: explanation.nullish(),
  retired: z.boolean().nullish(),
});
const orderInput = z.object({ version: z.number(), ratingIds: z.array(z.string()) });

type Scale = Awaited<ReturnType<RatingService['scale']>>;

interface Parts {
  readonly ratings: RatingRepository;
  readonly scales: RatingService;
  readonly idempotency: IdempotencyService;
  readonly transaction: RunTransaction;
}

/** Edits the scale in use. What was approved or published is a copy, which no edit reaches. */
export class RatingEditingService {
  constructor(private readonly parts: Parts) {}

  /** @throws UserErrorException FORBIDDEN, INVALID, NAME_TAKEN; ConflictException */
  async create(actor: Actor, input: CreateRatingInput): Promise<Scale> {
    authorise(actor, 'ratings.manage');
    const { idempotency, ratings, scales } = this.parts;
    const replay = () => scales.scale();
    return idempotency.once({ actor, operation: 'createRating', input, replay }, async (remember) => {
      const { version, ...rating } = parseInput(createInput, input);
      const scale = await scales.scale();
      const taken = scale.ratings.find((each) => each.key === rating.key || each.name === rating.name);
      if (taken !== undefined) throw nameTaken(taken.name);
      const ordinal = scale.ratings.length;
      return this.change({ actor, scale, version }, async (tx) => {
        const id = await ratings.create(tx, {
          ...rating,
          value: rating.value ?? null,
          scaleId: scale.id,
          ordinal,
        });
        await remember(tx, id);
      });
    });
  }

  /** @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, NAME_TAKEN; ConflictException */
  async update(actor: Actor, input: UpdateRatingInput): Promise<Scale> {
    authorise(actor, 'ratings.manage');
    const { id, version, retired, value: newValue, ...given } = parseInput(updateInput, input);
    const scale = await this.parts.scales.scale();
    const rating = scale.ratings.find((each) => each.id === id.toLowerCase());
    if (rating === undefined) throw unknownRating('input.id');
    if (scale.ratings.some((each) => each.id !== rating.id && each.name === given.name))
      throw nameTaken(given.name!);
    const others = scale.ratings.filter((each) => each.id !== rating.id && each.retiredAt === null);
    if (retired === true && others.length === 0) throw lastRating();
    const change = {
      ...Object.fromEntries(Object.entries(given).filter(([, each]) => each != null)),
      ...(newValue !== undefined && { value: newValue }),
      ...(retired != null && { retiredAt: retired ? (rating.retiredAt ?? new Date()) : null }),
    };
    return this.change({ actor, scale, version }, (tx) => this.parts.ratings.update(tx, rating.id, change));
  }

  /** @throws UserErrorException FORBIDDEN, INVALID; ConflictException */
  async order(actor: Actor, input: OrderRatingsInput): Promise<Scale> {
    authorise(actor, 'ratings.manage');
    const { version, ratingIds } = parseInput(orderInput, input);
    const scale = await this.parts.scales.scale();
    const ids = ratingIds.map((id) => id.toLowerCase());
    const isWhole = ids.length === scale.ratings.length && scale.ratings.every(({ id }) => ids.includes(id));
    if (!isWhole && version === scale.version) throw notAll(scale.ratings.length);
    return this.change({ actor, scale, version }, (tx) =>
      this.parts.ratings.order(tx, { scaleId: scale.id, ids }),
    );
  }

  private async change(
    { actor, scale, version }: { actor: Actor; scale: Scale; version: number },
    write: (tx: Transaction) => Promise<void>,
  ): Promise<Scale> {
    const isCurrent = await this.parts.transaction(async (tx) => {
      const wasCurrent = await this.parts.ratings.raiseVersion(tx, {
        id: scale.id,
        version,
        actorId: actor.id,
      });
      if (wasCurrent) await write(tx);
      return wasCurrent;
    });
    const after = await this.parts.scales.scale();
    if (isCurrent) return after;
    const { version: current, updatedBy, updatedAt: changedAt } = after;
    throw new ConflictException('The rating scale', {
      version: current,
      changedBy: updatedBy ?? NOBODY,
      changedAt,
    });
  }
}

/** A scale that nobody has changed was made by the program. */
const NOBODY = { id: '', name: 'Verbatim', email: '', role: 'ADMIN' } as const;

function unknownRating(field: string): UserErrorException {
  return new UserErrorException({
    code: 'NOT_FOUND',
    field,
    message: 'There is no rating with this id. Choose one of the scale.',
  });
}

function nameTaken(other: string): UserErrorException {
  return new UserErrorException({
    code: 'NAME_TAKEN',
    field: 'input.name',
    message: `The scale has a rating “${other}” already, or one with its key. Take another name and key.`,
  });
}

function lastRating(): UserErrorException {
  return new UserErrorException({
    code: 'INVALID',
    field: 'input.retired',
    message: 'It is the last rating that can be given. Add or bring back another one first.',
  });
}

function notAll(count: number): UserErrorException {
  return new UserErrorException({
    code: 'INVALID',
    field: 'input.ratingIds',
    message: `Give each of the ${count} ratings of the scale once.`,
  });
}
