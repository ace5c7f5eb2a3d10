/** What a client asked for, under one idempotency key, and what it was told in the end. */
export interface Change {
  readonly operation: string;
  /** The key, which also stands in what is written, where the operation writes words. */
  readonly key: string;
  readonly personId: string;
  readonly variables: { readonly input: Readonly<Record<string, unknown>> };
  /** How often it was sent. */
  sent: number;
  outcome: Outcome | null;
}

export type Outcome =
  | {
      readonly is: 'DONE';
      /** Of the claim or source that was made or changed. */
      readonly id: string;
      /** The claim's version, as the answer had it. */
      readonly version: number | null;
    }
  | { readonly is: 'REFUSED'; readonly codes: readonly string[] };

/** Everything that all clients asked for. */
export class Journal {
  readonly changes: Change[] = [];
  /** What went wrong that must not. */
  readonly problems: unknown[] = [];
  private answered = 0;
  private awaited: { readonly answers: number; readonly resolve: () => void } | null = null;

  write(change: Change): void {
    this.changes.push(change);
  }

  answer(change: Change, outcome: Outcome): void {
    change.outcome = outcome;
    this.answered += 1;
    if (this.awaited === null || this.answered < this.awaited.answers) return;
    this.awaited.resolve();
    this.awaited = null;
  }

  /** Resolves with the answer that makes it so many more. */
  more(answers: number): Promise<void> {
    return new Promise((resolve) => (this.awaited = { answers: this.answered + answers, resolve }));
  }

  done(): (Change & { outcome: Extract<Outcome, { is: 'DONE' }> })[] {
    return this.changes.filter(
      (change): change is Change & { outcome: Extract<Outcome, { is: 'DONE' }> } =>
        change.outcome?.is === 'DONE',
    );
  }

  refused(): Change[] {
    return this.changes.filter(({ outcome }) => outcome?.is === 'REFUSED');
  }

  /** Asked for, and not answered yet. */
  pending(): Change[] {
    return this.changes.filter(({ outcome }) => outcome === null);
  }
}
