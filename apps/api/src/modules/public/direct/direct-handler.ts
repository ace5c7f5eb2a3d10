import { LIMITS } from '@verbatim/shared';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { getVariableValues } from 'graphql';
import { rateLimitHeaders, type Caller, type PublicAccess } from '../../access/public-access.ts';
import type { Admissions } from './admissions.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { DirectParts } from './direct-answers.ts';
import { costOf, type KnownOperation } from './known-operations.ts';
import { planAnswer, type Statement } from './plan-answer.ts';
import type { PublicVersion } from './public-version.ts';
import { answerTypeOf, parseBody, readAsked, readBody, type AskedOperation } from './read-request.ts';

interface Options extends DirectParts {
  readonly access: PublicAccess;
  readonly admissions: Admissions;
  readonly memory: AnswerMemory;
  readonly version: PublicVersion;
}

/** What is to be answered, with what it costs and who asks. */
interface Asked {
  readonly body: string;
  readonly known: KnownOperation;
  readonly cost: number;
  readonly caller: Caller;
}

/**
 * Answers requests for operations that Apollo has let through before, without going through it again: the same checks
 * of caller, key and points, the same headers, status and bytes. Every other request, and every refusal, is left to the
 * handlers that follow.
 */
export function directHandler(options: Options): RequestHandler {
  const answer = new DirectHandler(options);
  return (request, response, next) => {
    const type = answerTypeOf(request, LIMITS.publicBodyBytes);
    if (type === null) next();
    else answer.handle({ request, response, type }, next).catch(next);
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly type: string;
}

class DirectHandler {
  constructor(private readonly options: Options) {}

  async handle(exchange: Exchange, next: NextFunction): Promise<void> {
    const { request, response, type } = exchange;
    const body = await readBody(request);
    const answered = (await this.fromMemory(request, body)) ?? (await this.fromDatabase(request, body));
    if (answered === null) {
      // Read here, so that nobody reads it again; parsed here when it came to that.
      request.body ??= parseBody(body);
      next();
      return;
    }
    const { answer, caller } = answered;
    response.statusCode = 200;
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-store');
    if (caller.charge !== null) {
      for (const [name, value] of rateLimitHeaders(caller.charge)) response.setHeader(name, value);
    }
    response.setHeader('content-length', answer.length);
    response.end(answer);
  }

  /** An answer that was given before, if it is still the answer. */
  private async fromMemory(request: Request, body: string): Promise<Answered | null> {
    const { memory, version, counts } = this.options;
    const found = memory.find(body);
    if (found === undefined) return null;
    const caller = await this.admit(request, found);
    if (caller === null) return null;
    const isCurrent = await version.current().then(
      (current) => current === found.version,
      () => false, // the database says why when it is asked for the answer
    );
    if (!isCurrent) return null;
    counts.repeated += 1;
    return { answer: found.body, caller };
  }

  private async fromDatabase(request: Request, body: string): Promise<Answered | null> {
    const { admissions, known, operations, counts, repository, memory } = this.options;
    if (admissions.isRefused(request)) return null;
    const parsed = (request.body = parseBody(body));
    const asked = readAsked(parsed);
    const operation = asked === null ? undefined : known.find(asked.query, asked.operationName);
    if (asked === null || operation === undefined) return null;
    const planned = this.plan(operation, asked, operations);
    if (planned === null || planned.cost > LIMITS.publicOperationCost) return null;
    const caller = await this.admit(request, { known: operation, cost: planned.cost });
    if (caller === null) return null;
    try {
      const answer = memory.isWorthKeeping(body)
        ? await this.remembered(planned.statement, { body, known: operation, cost: planned.cost, caller })
        : bodyOf(await repository.answerText(planned.statement));
      counts.direct += 1;
      return { answer, caller };
    } catch (error) {
      admissions.fail(request, error);
      return null;
    }
  }

  private plan(
    known: KnownOperation,
    { variables }: AskedOperation,
    operations: DirectParts['operations'],
  ): { statement: Statement; cost: number } | null {
    const { schema, operation } = known;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const { prepared, request } = operations.prepare({ ...known, variableValues: coerced });
    const statement = prepared === null ? null : planAnswer(prepared, request);
    return statement === null ? null : { statement, cost: costOf(known, request.fragments, variables) };
  }

  /** Who asks, charged for all; null when they are refused, for the handlers that follow to say so. */
  private async admit(
    request: Request,
    { known, cost }: Pick<Asked, 'known' | 'cost'>,
  ): Promise<Caller | null> {
    const { access, admissions } = this.options;
    const admitted = admissions.of(request);
    if (admitted !== undefined) return admitted.caller;
    try {
      const caller = await access.admit(request);
      admissions.admit(request, caller);
      access.demand(caller, 'READ');
      if (known.isSearch) access.demand(caller, 'SEARCH');
      await access.charge(caller, cost);
      admissions.charged(request);
      return caller;
    } catch (error) {
      admissions.refuse(request, error);
      return null;
    }
  }

  private async remembered(statement: Statement, { body, known, cost }: Asked): Promise<Buffer> {
    const { text, version } = await this.options.repository.answerWithVersion(statement);
    const answer = bodyOf(text);
    this.options.memory.keep(body, { version, body: answer, known, cost });
    return answer;
  }
}

interface Answered {
  readonly answer: Buffer;
  readonly caller: Caller;
}

function bodyOf(text: string): Buffer {
  return Buffer.from(`{"data":${text}}\n`);
}
