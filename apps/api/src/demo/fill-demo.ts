import { codePointLength } from '@verbatim/shared';
import type { Actor } from '../platform/actor.ts';
import type { ReviseClaimInput } from '../modules/claims/claim.inputs.ts';
import type { ClaimRecord } from '../modules/claims/claim.records.ts';
import type { SnapshotRecord } from '../modules/sources/source.records.ts';
import type { Services } from '../services.ts';
import { TRAM_CLAIMS } from './demo-claims-tram.ts';
import { WIRE_CLAIMS } from './demo-claims-wire.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';
import { DEMO_SOURCES, type DemoSource, type DemoSourceKey } from './demo-sources.ts';
import type { DemoClaim, DemoContent, DemoStep, DemoWords } from './demo-story.ts';
import { DEMO_TOPICS, type DemoTopicKey } from './demo-topics.ts';

/** What was there to add. All zero when the demo was complete. */
export interface Filled {
  readonly people: number;
  readonly topics: number;
  readonly sources: number;
  readonly claims: number;
  readonly steps: number;
}

/**
 * Fills a database with the demo, through the services and as the people of the demo. What is there already stays as it
 * is; what a broken-off run left unfinished is finished.
 */
export async function fillDemo(services: Services): Promise<Filled> {
  return new DemoFiller(services).run();
}

class DemoFiller {
  private readonly people = new Map<DemoPerson, Actor>();
  /** First snapshot of each source. */
  private readonly snapshots = new Map<DemoSourceKey, SnapshotRecord>();
  private readonly ratingIds = new Map<string, string>();
  private readonly topicIds = new Map<DemoTopicKey, string>();
  private readonly filled = { people: 0, topics: 0, sources: 0, claims: 0, steps: 0 };

  constructor(private readonly services: Services) {}

  async run(): Promise<Filled> {
    await this.services.ratings.ensureDefaultScale();
    const { ratings } = await this.services.ratings.scale();
    for (const { key, id } of ratings) this.ratingIds.set(key, id);
    for (const key of Object.keys(DEMO_PEOPLE) as DemoPerson[]) await this.addPerson(key);
    for (const key of Object.keys(DEMO_TOPICS) as DemoTopicKey[]) await this.addTopic(key);
    for (const key of Object.keys(DEMO_SOURCES) as DemoSourceKey[]) await this.addSource(key);
    // The list at the desk shows what changed last first: the story that was told first comes on top.
    for (const claim of [...TRAM_CLAIMS].reverse()) await this.addClaim(claim);
    for (const claim of [...WIRE_CLAIMS].reverse()) await this.addClaim(claim);
    await this.changeSources();
    return this.filled;
  }

  private async addPerson(key: DemoPerson): Promise<void> {
    const { people } = this.services;
    const { email, name, role } = DEMO_PEOPLE[key];
    const found = await people.findByEmail(email);
    if (found === null) this.filled.people += 1;
    const { id } = found ?? (await people.create({ email, name, role, password: DEMO_PASSWORD }));
    this.people.set(key, { id, role: found?.role ?? role });
  }

  private async addTopic(slug: DemoTopicKey): Promise<void> {
    const { topics } = this.services;
    const kept = (await topics.list({ includeRetired: true })).find((topic) => topic.slug === slug);
    if (kept === undefined) this.filled.topics += 1;
    const { id } = kept ?? (await topics.create(this.actor('admin'), { slug, ...DEMO_TOPICS[slug] }));
    this.topicIds.set(slug, id);
  }

  private async addSource(key: DemoSourceKey): Promise<void> {
    const { sources } = this.services;
    const { snapshots, ...about }: DemoSource = DEMO_SOURCES[key];
    let source = await sources.findByUrl(about.url);
    if (source === null) {
      this.filled.sources += 1;
      source = await sources.create(this.actor('editor'), { ...about, text: snapshots[0], ...CAPTURE });
    }
    this.snapshots.set(key, (await sources.snapshotsOf([source.id])).get(source.id)![0]!);
  }

  /** Captures what sources changed after their claims had been checked. */
  private async changeSources(): Promise<void> {
    const { sources } = this.services;
    for (const key of Object.keys(DEMO_SOURCES) as DemoSourceKey[]) {
      const { sourceId } = this.snapshots.get(key)!;
      const kept = (await sources.snapshotsOf([sourceId])).get(sourceId)!.length;
      const texts: DemoSource['snapshots'] = DEMO_SOURCES[key].snapshots;
      for (const text of texts.slice(kept)) {
        const { version } = (await sources.find(sourceId))!;
        await sources.addSnapshot(this.actor('editor'), { sourceId, version, text, ...CAPTURE });
        this.filled.steps += 1;
      }
    }
  }

  /** Every step raises the version by one, so the version tells how far the story has come. */
  private async addClaim({ by, content, steps }: DemoClaim): Promise<void> {
    const { claims, writing } = this.services;
    let claim = await claims.findByFirstText(content.text);
    if (claim === null) {
      this.filled.claims += 1;
      const input = await this.contentInput(content);
      claim = await writing.create(this.actor(by), { ...input, text: content.text });
    }
    for (const step of steps.slice(claim.version - 1)) {
      claim = await this.take(claim, step);
      this.filled.steps += 1;
    }
  }

  private async take({ id, version }: ClaimRecord, step: DemoStep): Promise<ClaimRecord> {
    const { writing, reviews, publication, assignment, changeRequests, verdicts } = this.services;
    const actor = this.actor(step.by);
    switch (step.action) {
      case 'REVISE':
        return writing.revise(actor, { ...(await this.contentInput(step.content)), id, version });
      case 'PUBLISH':
        return publication.publish(actor, { id, version });
      case 'WITHHOLD':
        return publication.withhold(actor, { id, version, reason: step.reason });
      case 'ASSIGN': {
        const { to, dueInDays, priority } = step;
        const dueOn = new Date(Date.now() + dueInDays * DAY_MS).toISOString().slice(0, 10);
        return assignment.assign(actor, { id, version, assigneeId: this.actor(to).id, dueOn, priority });
      }
      case 'ASK':
        return changeRequests.add(actor, {
          id,
          version,
          message: step.message,
          span: await this.span(step.at),
        });
      case 'WANT_BLIND_VERDICTS':
        return verdicts.want(actor, { id, version, wanted: true });
      case 'GIVE_BLIND_VERDICT': {
        const { rating, rationale } = step;
        const ratingId = this.ratingIds.get(rating)!;
        return verdicts.give(actor, { id, version, ratingId, rationale });
      }
      case 'LINK': {
        const other = (await this.services.claims.findByFirstText(step.otherText))!;
        const { reason } = step;
        return this.services.links.link(actor, { id, version, otherId: other.id, reason });
      }
      default:
        return reviews.move({
          actor,
          action: step.action,
          input: { id, version, comment: step.comment ?? null },
        });
    }
  }

  private async contentInput(content: DemoContent): Promise<Omit<ReviseClaimInput, 'id' | 'version'>> {
    const { claimant, rating, appearedAt, evidence, topics, ...same } = content;
    return {
      ...same,
      ...(claimant !== undefined && { claimantName: claimant }),
      ...(rating !== undefined && { ratingId: this.ratingIds.get(rating)! }),
      ...(appearedAt !== undefined && { appearances: [{ url: appearedAt }] }),
      ...(evidence !== undefined && {
        evidence: await Promise.all(
          evidence.map(async ({ stance, note, ...words }) => ({
            ...(await this.span(words)),
            stance,
            note: note ?? '',
          })),
        ),
      }),
      ...(topics !== undefined && { topicIds: topics.map((slug) => this.topicIds.get(slug)!) }),
    };
  }

  private async span({ source, words }: DemoWords) {
    const snapshot = this.snapshots.get(source)!;
    const { text } = await this.services.sources.openText(snapshot);
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`the demo's source “${source}” does not have the words “${words}”`);
    const start = codePointLength(text.slice(0, at));
    const end = start + codePointLength(words);
    return { snapshotId: snapshot.id, start, end };
  }

  private actor(key: DemoPerson): Actor {
    return this.people.get(key)!;
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CAPTURE = { method: 'PASTE', mediaType: 'text/plain' } as const;
