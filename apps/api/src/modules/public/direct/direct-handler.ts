import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '@verbatim/shared';
import { getVariableValues } from 'graphql';
import { rateLimitHeaders, type Caller, type PublicAccess } from '../../access/public-access.ts';
import type { Admission, Admissions } from './admissions.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { DirectParts } from './direct-answers.ts';
import { costOf, type KnownOperation } from './known-operations.ts';
import type { OutlinedAnswers } from './outlined-answers.ts';
import { planAnswer, type PlannedAnswer, type Statement } from './plan-answer.ts';
import type { PublicVersion } from './public-version.ts';
import { answerTypeOf, parseBody, readAsked, readBody, type AskedOperation } from './read-request.ts';

interface Options extends DirectParts {
  readonly access: PublicAccess;
  readonly admissions: Admissions;
  readonly outlined: OutlinedAnswers;
  readonly memory: AnswerMemory;
  readonly version: PublicVersion;
  /** The network address that a request came from, as proxies tell it. */
  readonly addressOf: (request: IncomingMessage) => string | undefined;
  /** What every answer at the path says, as pairs of name and value. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request, with what is found out about it on the way. */
interface Exchange {
  readonly request: IncomingMessage & { body?: unknown };
  readonly body: string;
  admission: Admission | null;
}

/** What is to be answered, and what it costs. */
interface Wanted {
  readonly known: KnownOperation;
  readonly cost: number;
}

/**
 * Answers requests for operations that Apollo has let through before, in front of Express and without going through
 * Apollo again: the same checks of caller, key and points, the same headers, status and bytes. Every other request, and
 * every refusal, is left to the handlers behind, which are told what was found out.
 */
export class DirectHandler {
  private readonly headers: readonly string[];

  constructor(private readonly options: Options) {
    this.headers = Object.entries(options.headers).flat();
  }

  /**
   * Takes a request that may be for it.
   * @param pass leaves the request to the handlers behind
   * @returns whether it was taken: it is answered or passed in time
   */
  take(request: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
    const type = request.url === '/graphql' ? answerTypeOf(request, LIMITS.publicBodyBytes) : null;
    if (type === null) return false;
    this.handle(request, response, type).then(
      (isAnswered) => {
        if (!isAnswered) pass();
      },
      (error: unknown) => {
        this.options.admissions.unreadable(request, error);
        pass();
      },
    );
    return true;
  }

  private async handle(request: IncomingMessage, response: ServerResponse, type: string): Promise<boolean> {
    const body = await readBody(request);
    const exchange: Exchange = { request, body, admission: null };
    const answer = (await this.fromMemory(exchange)) ?? (await this.fromDatabase(exchange));
    if (answer === null) {
      if (exchange.admission !== null) this.options.admissions.admit(request, exchange.admission);
      // Read here, so that nobody reads it again; parsed here when it came to that.
      exchange.request.body ??= parseBody(body);
      return false;
    }
    const headers = [...this.headers, 'content-type', type, 'cache-control', 'no-store'];
    const charge = exchange.admission!.caller.charge;
    if (charge !== null) for (const [name, value] of rateLimitHeaders(charge)) headers.push(name, value);
    headers.push('content-length', String(answer.length));
    response.writeHead(200, headers);
    response.end(answer);
    return true;
  }

  /** An answer that was given before, if it is still the answer. */
  private async fromMemory(exchange: Exchange): Promise<Buffer | null> {
    const { memory, version, counts } = this.options;
    const found = memory.find(exchange.body);
    if (found === undefined || !(await this.isAdmitted(exchange, found))) return null;
    const isCurrent = await version.current().then(
      (current) => current === found.version,
      () => false, // the database says why when it is asked for the answer
    );
    if (!isCurrent) return null;
    counts.repeated += 1;
    return found.body;
  }

  private async fromDatabase(exchange: Exchange): Promise<Buffer | null> {
    const { admissions, known, counts, outlined, repository, memory } = this.options;
    const { request, body } = exchange;
    if (admissions.isRefused(request)) return null;
    const parsed = (exchange.request.body = parseBody(body));
    const asked = readAsked(parsed);
    const operation = asked === null ? undefined : known.find(asked.query, asked.operationName);
    if (asked === null || operation === undefined) return null;
    const planned = this.plan(operation, asked);
    if (planned === null || planned.cost > LIMITS.publicOperationCost) return null;
    const wanted = { known: operation, cost: planned.cost };
    if (!(await this.isAdmitted(exchange, wanted))) return null;
    try {
      const { statement } = planned;
      if (memory.isWorthKeeping(body)) return await this.remembered(statement, body, wanted);
      const parts = await outlined.read(statement);
      if (parts !== null) {
        counts.assembled += 1;
        return bodyOf(parts);
      }
      const text = await repository.answerText(statement);
      counts.direct += 1;
      return bodyOf([text]);
    } catch (error) {
      exchange.admission!.failure = error;
      return null;
    }
  }

  private plan(
    known: KnownOperation,
    { variables }: AskedOperation,
  ): { statement: PlannedAnswer; cost: number } | null {
    const { schema, operation } = known;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const { prepared, request } = this.options.operations.prepare({ ...known, variableValues: coerced });
    const statement = prepared === null ? null : planAnswer(prepared, request);
    return statement === null ? null : { statement, cost: costOf(known, request.fragments, variables) };
  }

  /** Whether the caller may ask this and has paid for it; if not, the handlers behind say so. */
  private async isAdmitted(exchange: Exchange, { known, cost }: Wanted): Promise<boolean> {
    const { access, admissions, addressOf } = this.options;
    if (exchange.admission !== null) return true;
    const { request } = exchange;
    try {
      const caller: Caller = await access.admit({ headers: request.headers, ip: addressOf(request) });
      const admission: Admission = { caller, isCharged: false, failure: undefined };
      exchange.admission = admission;
      access.demand(caller, 'READ');
      if (known.isSearch) access.demand(caller, 'SEARCH');
      await access.charge(caller, cost);
      admission.isCharged = true;
      return true;
    } catch (error) {
      admissions.refuse(request, error);
      return false;
    }
  }

  private async remembered(statement: Statement, body: string, { known, cost }: Wanted): Promise<Buffer> {
    const { text, version } = await this.options.repository.answerWithVersion(statement);
    const answer = bodyOf([text]);
    this.options.counts.direct += 1;
    this.options.memory.keep(body, { version, body: answer, known, cost });
    return answer;
  }
}

/** Written at once into its bytes: put together as a text, a long answer would be there twice more until it is collected. */
function bodyOf(parts: readonly (string | Buffer)[]): Buffer {
  let length = OPENING.length + CLOSING.length;
  for (const part of parts) length += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
  const body = Buffer.allocUnsafe(length);
  let at = body.write(OPENING);
  for (const part of parts) at += typeof part === 'string' ? body.write(part, at) : part.copy(body, at);
  body.write(CLOSING, at);
  return body;
}

const OPENING = '{"data":';
const CLOSING = '}\n';
