import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { placeOf, ARTICLE } from '../desk.ts';
import type { Random } from '../random.ts';
import type { Change, Journal, Outcome } from './journal.ts';
import type { KillStage, StagePerson } from './kill-stage.ts';

/** What clients work on, all of them together, so that they get into each other's way. */
export interface Desk {
  readonly ratingIds: readonly string[];
  readonly snapshotId: string;
  readonly claims: string[];
}

/** Claims that are worked on at a time; older ones are left alone. */
const UNDER_WORK = 8;

interface ClaimState {
  readonly id: string;
  readonly version: number;
  readonly verificationStatus: string;
  readonly publicationStatus: string;
}

/** A desk that works without a pause, and sends again what was not answered, until it is told to stop. */
export class DeskClient {
  private readonly person: StagePerson;
  private readonly stage: KillStage;
  private readonly journal: Journal;
  private readonly desk: Desk;
  private readonly random: Random;
  private isStopped = false;

  constructor(parts: {
    person: StagePerson;
    stage: KillStage;
    journal: Journal;
    desk: Desk;
    random: Random;
  }) {
    this.person = parts.person;
    this.stage = parts.stage;
    this.journal = parts.journal;
    this.desk = parts.desk;
    this.random = parts.random;
  }

  async work(): Promise<void> {
    while (!this.isStopped) {
      const asked = await this.next();
      if (asked !== null) await this.carryOut(asked);
      // Now and then an answer is not believed, or was lost on its way: the same is asked for again.
      if (this.random.below(20) === 0) await this.askAgain();
    }
  }

  /** Lets what is being asked for come to its end, and nothing after it. */
  stop(): void {
    this.isStopped = true;
  }

  private async next(): Promise<{ operation: string; input: Record<string, unknown> } | null> {
    const { random, desk } = this;
    const isEditor = this.person.role === 'EDITOR';
    if (isEditor && random.below(30) === 0) return { operation: 'createSource', input: {} };
    if (isEditor && (desk.claims.length < UNDER_WORK || random.below(8) === 0))
      return { operation: 'createClaim', input: this.content() };
    if (desk.claims.length === 0) {
      await pause(10);
      return null;
    }
    const id = random.oneOf(desk.claims.slice(-UNDER_WORK));
    const { claim } = await this.patiently<{ claim: ClaimState }>(
      'query ($id: ID!) { claim(id: $id) { id version verificationStatus publicationStatus } }',
      { id },
    );
    const operation = isEditor ? this.editing(claim) : this.reviewing(claim);
    if (operation === null) return null;
    const at = { id, version: claim.version };
    return { operation, input: operation === 'reviseClaim' ? { ...at, ...this.revision(claim) } : at };
  }

  private editing({ verificationStatus }: ClaimState): string | null {
    const often = this.random.below(3);
    if (verificationStatus === 'IN_REVIEW') return often === 0 ? 'takeBack' : null;
    if (verificationStatus === 'APPROVED') return often === 0 ? 'reviseClaim' : null;
    return often === 0 ? 'reviseClaim' : 'sendToReview';
  }

  private reviewing({ verificationStatus, publicationStatus }: ClaimState): string | null {
    const rarely = this.random.below(5) === 0;
    if (verificationStatus === 'IN_REVIEW') return rarely ? 'requestChanges' : 'approve';
    if (verificationStatus === 'APPROVED') return rarely ? 'requestChanges' : 'publish';
    return rarely && publicationStatus === 'PUBLISHED' ? 'withhold' : null;
  }

  private content(): Record<string, unknown> {
    const words = this.random.oneOf(['4,120 ships', 'raise the fees', 'fallen by 3 percent']);
    return {
      claimantName: `Claimant ${this.random.below(5)}`,
      ratingId: this.random.oneOf(this.desk.ratingIds),
      evidence: [
        { snapshotId: this.desk.snapshotId, ...placeOf(ARTICLE, words), stance: 'SUPPORTS', note: 'There.' },
      ],
    };
  }

  private revision({ publicationStatus }: ClaimState): Record<string, unknown> {
    if (publicationStatus === 'UNPUBLISHED') return this.content();
    const proposes = this.random.below(4) === 0 ? 'RETRACTION' : 'CORRECTION';
    return { ...this.content(), proposes, publicNote: 'We had it wrong.' };
  }

  private async carryOut({
    operation,
    input,
  }: {
    operation: string;
    input: Record<string, unknown>;
  }): Promise<void> {
    const key = randomUUID();
    const change: Change = {
      operation,
      key,
      personId: this.person.id,
      variables: { input: { ...input, ...wordsOf(operation, key), idempotencyKey: key } },
      sent: 0,
      outcome: null,
    };
    this.journal.write(change);
    const outcome = await this.ask(change);
    this.journal.answer(change, outcome);
    if (operation === 'createClaim' && outcome.is === 'DONE') this.desk.claims.push(outcome.id);
  }

  private async askAgain(): Promise<void> {
    const mine = this.journal.done().filter(({ personId }) => personId === this.person.id);
    if (mine.length === 0) return;
    const change = this.random.oneOf(mine);
    const outcome = await this.ask(change);
    if (outcome.is !== 'DONE' || outcome.id !== change.outcome.id)
      this.journal.problems.push({ asked: change, againAnsweredBy: outcome });
  }

  private async ask(change: Change): Promise<Outcome> {
    const { operation, variables } = change;
    const answer = await this.patiently<Record<string, Answer>>(documentOf(operation), variables, () => {
      change.sent += 1;
    });
    const { claim, source, userErrors } = answer[operation]!;
    if (userErrors.length > 0) return { is: 'REFUSED', codes: userErrors.map(({ code }) => code) };
    return { is: 'DONE', id: (claim ?? source)!.id, version: claim?.version ?? null };
  }

  /** Sends until there is an answer. */
  private async patiently<Data>(
    query: string,
    variables: object,
    onSend: () => void = () => undefined,
  ): Promise<Data> {
    for (let failures = 0; ; failures += 1) {
      await this.stage.isUp();
      onSend();
      // An answer that is cut off is none, whatever it was going to say.
      const answer = await this.person.desk.send<Data>(query, variables).catch(() => null);
      if (answer?.status === 200 && answer.body.errors === undefined) return answer.body.data!;
      if (answer !== null && answer.status !== 503) this.journal.problems.push(answer.text);
      if (failures > 500) throw new Error(`no answer to ${query}: ${answer?.text ?? 'none'}`);
      await pause(10);
    }
  }
}

interface Answer {
  readonly claim?: { readonly id: string; readonly version: number } | null;
  readonly source?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

/** Where an operation writes the key, so that it can be found in what it wrote. */
function wordsOf(operation: string, key: string): Record<string, unknown> {
  switch (operation) {
    case 'createSource':
      return { kind: 'ARTICLE', title: key, text: `A text, ${key}.` };
    case 'createClaim':
      return { text: key, rationale: 'At first.' };
    case 'reviseClaim':
      return { rationale: key };
    case 'publish':
      return {};
    case 'withhold':
      return { reason: key };
    default:
      return { comment: key };
  }
}

const INPUTS: Readonly<Record<string, string>> = {
  takeBack: 'MoveInput',
  sendToReview: 'MoveInput',
  approve: 'MoveInput',
  requestChanges: 'ExplainedMoveInput',
};

function documentOf(operation: string): string {
  const input = INPUTS[operation] ?? `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const result = operation === 'createSource' ? 'source { id }' : 'claim { id version }';
  return `mutation ($input: ${input}!) { ${operation}(input: $input) { ${result} userErrors { code } } }`;
}
