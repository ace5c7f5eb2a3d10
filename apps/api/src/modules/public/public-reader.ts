import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Logger } from 'pino';
import { maskError } from '../../platform/errors/mask-error.ts';
import { planOperation, type PlannedOperation } from './plan/plan-operation.ts';
import type { PublicRepository } from './public.repository.ts';

/** Answers one operation of the public schema with one statement. */
export class PublicReader {
  /** Whether the database has failed this operation already. */
  hasFailed = false;
  private answered:
    Promise<{ plan: PlannedOperation; answer: Readonly<Record<string, unknown>> }> | undefined;

  constructor(
    private readonly claims: PublicRepository,
    private readonly logger: Logger,
  ) {}

  /**
   * The answer to a root field. The first that is asked for runs the statement of all.
   * @throws GraphQLError when its arguments cannot be meant, or the database does not answer
   */
  async rootField<Answer>(info: GraphQLResolveInfo): Promise<Answer> {
    this.answered ??= this.run(info);
    const { plan, answer } = await this.answered;
    const part = plan.parts.get(String(info.path.key));
    if (part instanceof GraphQLError) throw part;
    return answer[part!] as Answer;
  }

  /** The answer to a field that takes arguments, from the JSON of its parent. */
  async member<Answer>(parent: object, info: GraphQLResolveInfo): Promise<Answer> {
    const { plan } = await this.answered!;
    return (parent as Record<string, unknown>)[plan.members.get(info.fieldNodes[0]!)!] as Answer;
  }

  /** Lets every root field fail as the database has failed already. */
  fail(error: unknown): void {
    this.hasFailed = true;
    this.answered = Promise.reject(maskError(error, this.logger));
    this.answered.catch(() => undefined); // whether or not a resolver comes to ask
  }

  private async run(info: GraphQLResolveInfo) {
    try {
      const plan = planOperation(info);
      const { sql, values } = plan;
      return { plan, answer: sql === null ? {} : await this.claims.answer({ sql, values }) };
    } catch (error) {
      throw maskError(error, this.logger);
    }
  }
}
