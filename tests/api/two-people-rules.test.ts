import { ANCHOR_STATES } from '@verbatim/checker';
import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addSource,
  ARTICLE,
  claimMutation,
  must,
  placeOf,
  publishClaim,
  ratingId,
  writeClaim,
  type ClaimView,
} from '../support/desk.ts';
import { run, type Errors } from '../support/people.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { addTopic, topicMutation } from '../support/work.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let other: TestPerson;
let admin: TestPerson;
let app: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  other = await api.signInNew('REVIEWER');
  admin = await api.signInNew('ADMIN');
  app = createPool({ url: api.database.appUrl, max: 2 });
});

afterAll(async () => {
  await app.end();
  await api.close();
});

const at = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function inReview({ desk } = editor, input: object = {}): Promise<ClaimView> {
  return must(desk, 'sendToReview', at(await writeClaim(desk, input)));
}

/** What SQL says of a claim. */
async function rowOf(id: string) {
  const { rows } = await app.query<{ status: string; approvers: string[]; version: number }>(
    'SELECT verification_status AS status, approver_ids AS approvers, version FROM claims WHERE id = $1',
    [id],
  );
  return rows[0]!;
}

/** Approves with SQL alone, with what is said of the evidence. */
async function approve(revision: string, reviewerId: string, anchors: string): Promise<void> {
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT write_review($1, $2, 'APPROVED', '', $3, '0')", [
      revision,
      reviewerId,
      anchors,
    ]);
    await client.query(
      'UPDATE claims SET version = version + 1 WHERE id = (SELECT claim_id FROM claim_revisions WHERE id = $1)',
      [revision],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('contributors', () => {
  it('are those whose words are restored too: nobody publishes their own words that somebody else restored', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const first = await publishClaim({ ...people, editor: other.desk }, await writeClaim(other.desk));
    const note = { publicNote: 'Said better.' };
    const second = await publishClaim(
      people,
      await must(editor.desk, 'reviseClaim', { ...at(first), rationale: 'Other words.', ...note }),
    );
    // The words of revision 1 are of `other`, and the editor restores them.
    const restored = await must(editor.desk, 'restoreRevision', { ...at(second), number: 1, ...note });
    const sent = await must(editor.desk, 'sendToReview', at(restored));
    const half = await must(other.desk, 'approve', at(sent));
    expect(half).toMatchObject({ verificationStatus: 'IN_REVIEW' });
    expect(await claimMutation(other.desk, 'publish', at(half))).toMatchObject({
      claim: null,
      userErrors: [
        {
          code: 'MOVE_NOT_ALLOWED',
          message: expect.stringMatching(/somebody else approves what each person wrote/),
        },
      ],
    });
    await expect(app.query('SELECT publish($1, $2)', [sent.id, other.id])).rejects.toThrow(
      /^publications_newest_approved: /,
    );
    await expect(
      app.query("UPDATE claims SET verification_status = 'APPROVED' WHERE id = $1", [sent.id]),
    ).rejects.toThrow(/^claims_(approval_is_real|moves_recorded): /);
    const whole = await must(reviewer.desk, 'approve', at(half));
    expect(await must(reviewer.desk, 'publish', at(whole))).toMatchObject({ publicationStatus: 'CORRECTED' });
  });

  it('who both wrote approve each other’s part, and neither alone', async () => {
    const written = await writeClaim(reviewer.desk);
    const revised = await must(other.desk, 'reviseClaim', { ...at(written), rationale: 'Of both.' });
    const sent = await must(editor.desk, 'sendToReview', at(revised));
    const half = await must(reviewer.desk, 'approve', at(sent));
    expect(half.verificationStatus).toBe('IN_REVIEW');
    expect((await claimMutation(reviewer.desk, 'publish', at(half))).userErrors[0]).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    const whole = await must(other.desk, 'approve', at(half));
    expect(whole.verificationStatus).toBe('APPROVED');
    expect(await must(reviewer.desk, 'publish', at(whole))).toMatchObject({ publicationStatus: 'PUBLISHED' });
  });
});

describe('what was approved', () => {
  it('is published in the words that were approved, whatever they are called by then', async () => {
    const topic = await addTopic(reviewer.desk, 'Harbours');
    const approved = await must(
      reviewer.desk,
      'approve',
      at(
        await inReview(editor, { topicIds: [topic.id], ratingId: await ratingId(editor.desk, 'misquoted') }),
      ),
    );
    const { ratingScale } = await admin.desk.ask<{
      ratingScale: {
        version: number;
        ratings: {
          id: string;
          key: string;
          name: string;
          value: number | null;
          colour: string;
          icon: string;
          explanation: string;
        }[];
      };
    }>('{ ratingScale { version ratings { id key name value colour icon explanation } } }');
    const rating = ratingScale.ratings.find(({ key }) => key === 'misquoted')!;
    const renamed = await run<Errors>(
      admin.desk,
      'updateRating',
      'UpdateRatingInput',
      { id: rating.id, version: ratingScale.version, name: 'Twisted', explanation: 'Not the words.' },
      '',
    );
    expect(renamed.userErrors).toEqual([]);
    await topicMutation(admin.desk, 'updateTopic', { id: topic.id, version: topic.version, name: 'Ports' });
    const { claim } = await reviewer.desk.ask<{ claim: { revision: { reviews: unknown[] } } }>(
      'query ($id: ID!) { claim(id: $id) { revision { reviews { labelChanges { what approved today } } } } }',
      { id: approved.id },
    );
    expect(claim.revision.reviews).toEqual([
      {
        labelChanges: [
          { what: 'rating.explanation', approved: rating.explanation, today: 'Not the words.' },
          { what: 'rating.name', approved: rating.name, today: 'Twisted' },
          { what: 'topics.0.name', approved: 'Harbours', today: 'Ports' },
        ],
      },
    ]);
    await must(reviewer.desk, 'publish', at(approved));
    const shown = await api.anybody.ask<{
      claim: { rating: object; topics: object[] };
      ratings: { nodes: object[] };
    }>(
      'query ($id: ID!) { claim(id: $id) { rating { name explanation } topics { name } } ratings { nodes { key name explanation } } }',
      { id: approved.id },
    );
    expect(shown.claim).toEqual({
      rating: { name: rating.name, explanation: rating.explanation },
      topics: [{ name: 'Harbours' }],
    });
    expect(shown.ratings.nodes).toContainEqual({
      key: 'misquoted',
      name: 'Twisted',
      explanation: 'Not the words.',
    });
  });

  it.each([
    ['title', '{sources,0,title}'],
    ['address', '{sources,0,url}'],
    ['prefix', '{evidence,0,selector,prefix}'],
    ['explanation', '{rating,explanation}'],
  ])('cannot be written otherwise: another %s', async (_what, path) => {
    const { id, revision } = await inReview();
    const content = "jsonb_set(revision_content($1, '[]'), $2, '\"other\"')";
    await expect(
      app.query(
        `INSERT INTO reviews (revision_id, author_id, reviewer_id, decision, checker_version, content)
         VALUES ($1, $3, $4, 'APPROVED', '0', ${content})`,
        [revision.id, path, editor.id, reviewer.id],
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      app.query('INSERT INTO publications (claim_id, content) VALUES ($1, $2)', [id, '{}']),
    ).rejects.toThrow(/permission denied/);
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    try {
      await expect(
        owner.query(
          `INSERT INTO reviews (revision_id, author_id, reviewer_id, decision, checker_version, content)
           VALUES ($1, $3, $4, 'APPROVED', '0', jsonb_set(revision_content($1, $5), $2, '"other"'))`,
          [revision.id, path, editor.id, reviewer.id, EXACT],
        ),
      ).rejects.toThrow(/^reviews_content_true: /);
    } finally {
      await owner.end();
    }
  });

  it('is published by functions that take ids and nothing else', async () => {
    const { rows } = await app.query(
      "SELECT pg_get_function_identity_arguments('publish'::regproc) AS publish",
    );
    expect(rows).toEqual([{ publish: 'claim uuid, publisher uuid' }]);
  });
});

const EXACT = JSON.stringify([{ anchorState: 'EXACT', linkToWords: null }]);

describe('what is said of quoted words', () => {
  const review = (revision: string, anchor: object | null) =>
    approve(revision, reviewer.id, JSON.stringify(anchor === null ? [] : [anchor]));

  async function quoting(text?: string): Promise<string> {
    const source = await addSource(editor.desk, { url: 'https://post.example/harbour#top' });
    const words = placeOf(ARTICLE, 'handled 4,120 ships in 2023');
    const { revision } = await inReview(editor, {
      evidence: [{ snapshotId: source.latestSnapshot.id, ...words, stance: 'SUPPORTS' }],
    });
    if (text !== undefined) {
      const { addSnapshot } = await editor.desk.ask<{ addSnapshot: Errors }>(
        'mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) { userErrors { code field message } } }',
        { input: { sourceId: source.id, version: 1, text } },
      );
      expect(addSnapshot.userErrors).toEqual([]);
    }
    return revision.id;
  }

  const linkToWords = 'https://post.example/harbour#top:~:text=handled';

  it('is one of the states that the checker has', async () => {
    const { rows } = await app.query<{ source: string }>(
      "SELECT prosrc AS source FROM pg_proc WHERE proname = 'anchors_are_true'",
    );
    const listed = /NOT IN\s+\(([^)]*)\)/.exec(rows[0]!.source)![1]!;
    expect(listed.match(/\w+/g)).toEqual([...ANCHOR_STATES]);
  });

  it('is EXACT of the newest snapshot, and a link to its source', async () => {
    const revision = await quoting();
    for (const anchor of [
      null,
      { anchorState: 'ABSENT', linkToWords },
      { anchorState: 'MADE_UP', linkToWords },
      { anchorState: 'EXACT', linkToWords: null },
      { anchorState: 'EXACT', linkToWords: 'https://post.example/harbour2#top:~:text=handled' },
      { anchorState: 'EXACT', linkToWords: 'https://post.example.evil/' },
    ])
      await expect(review(revision, anchor)).rejects.toThrow(/^reviews_anchors_true: /);
    await review(revision, { anchorState: 'EXACT', linkToWords });
  });

  it('is EXACT of an older one only where the newest has the words too', async () => {
    const gone = await quoting(ARTICLE.replace('4,120', '4,210'));
    await expect(review(gone, { anchorState: 'EXACT', linkToWords })).rejects.toThrow(
      /^reviews_anchors_true: /,
    );
    await review(gone, { anchorState: 'ALTERED', linkToWords });
    await review(await quoting(`${ARTICLE} And more.`), { anchorState: 'EXACT', linkToWords });
  });
});

describe('an approval falls', () => {
  it.each<[string, object]>([
    ['is disabled', { disabled: true }],
    ['may review no longer', { role: 'EDITOR' }],
  ])('when whoever gave it %s, and the administrator is told which', async (_what, change) => {
    const leaving = await api.signInNew('REVIEWER');
    const approved = await must(leaving.desk, 'approve', at(await inReview()));
    const kept = await publishClaim(
      { editor: editor.desk, reviewer: leaving.desk },
      await writeClaim(editor.desk),
    );
    const { fallenApprovals, userErrors } = await run<Errors & { fallenApprovals: object[] }>(
      admin.desk,
      'updateAccount',
      'UpdateAccountInput',
      { id: leaving.id, version: 1, ...change },
      'fallenApprovals { id verificationStatus revision { text } }',
    );
    expect(userErrors).toEqual([]);
    expect(fallenApprovals).toEqual([
      { id: approved.id, verificationStatus: 'IN_REVIEW', revision: { text: approved.revision.text } },
    ]);
    expect(await rowOf(approved.id)).toMatchObject({ status: 'IN_REVIEW', approvers: [] });
    expect(await rowOf(kept.id)).toMatchObject({ status: 'APPROVED' });
    const { rows } = await app.query(
      `SELECT m.from_status, m.to_status, m.actor_id, e.action, e.actor_id AS logged
         FROM verification_moves m JOIN audit_entries e ON e.subject_type = 'VERIFICATION_MOVE' AND e.subject_id = m.id::text
        WHERE m.claim_id = $1 AND m.voided_review_id IS NOT NULL`,
      [approved.id],
    );
    expect(rows).toEqual([
      {
        from_status: 'APPROVED',
        to_status: 'IN_REVIEW',
        actor_id: admin.id,
        action: 'CREATED',
        logged: admin.id,
      },
    ]);
    expect(
      (await claimMutation(reviewer.desk, 'publish', at({ ...approved, ...(await rowOf(approved.id)) })))
        .userErrors[0],
    ).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('and none does with another name', async () => {
    const renamed = await api.signInNew('REVIEWER');
    await must(renamed.desk, 'approve', at(await inReview()));
    const answer = await run<Errors & { fallenApprovals: object[] }>(
      admin.desk,
      'updateAccount',
      'UpdateAccountInput',
      { id: renamed.id, version: 1, name: 'Renamed' },
      'fallenApprovals { id }',
    );
    expect(answer).toMatchObject({ fallenApprovals: [], userErrors: [] });
  });
});

describe('a lawful removal', () => {
  it.each(['CLAIM', 'SNAPSHOT'])('of a %s takes what was approved with it', async (subjectType) => {
    const source = await addSource(editor.desk);
    const evidence = [
      { snapshotId: source.latestSnapshot.id, ...placeOf(ARTICLE, '4,120 ships'), stance: 'SUPPORTS' },
    ];
    const approved = await must(reviewer.desk, 'approve', at(await inReview(editor, { evidence })));
    const removed = await run<Errors>(
      admin.desk,
      'removeContent',
      'RemoveContentInput',
      {
        subject: subjectType,
        id: subjectType === 'CLAIM' ? approved.id : source.latestSnapshot.id,
        ground: 'A court.',
      },
      '',
    );
    expect(removed.userErrors).toEqual([]);
    const { rows } = await app.query(
      `SELECT content, content_sha256 = encode(sha256('{}'), 'hex') AS emptied FROM reviews WHERE revision_id = $1`,
      [approved.revision.id],
    );
    expect(rows).toEqual([{ content: {}, emptied: true }]);
    await expect(app.query('SELECT publish($1, $2)', [approved.id, reviewer.id])).rejects.toThrow(
      /^publications_newest_approved: /,
    );
  });
});

it('a review says who had seen a link to the reviewer’s account, in the log too', async () => {
  const { token } = await run<Errors & { token: string }>(
    admin.desk,
    'resetPassword',
    'ResetPasswordInput',
    { id: other.id, version: 1 },
    'token',
  );
  await app.query('UPDATE password_resets SET used_at = now() WHERE user_id = $1', [other.id]);
  expect(token).not.toBeNull();
  const { id, revision } = await inReview();
  await approve(revision.id, other.id, EXACT);
  const { claim } = await reviewer.desk.ask<{ claim: unknown }>(
    'query ($id: ID!) { claim(id: $id) { revision { reviews { linkSeenBy { id } } } } }',
    { id },
  );
  expect(claim).toEqual({ revision: { reviews: [{ linkSeenBy: [{ id: admin.id }] }] } });
  const { rows } = await app.query<{ content: string }>(
    `SELECT c.content FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id JOIN reviews v ON v.id::text = e.subject_id
      WHERE e.subject_type = 'REVIEW' AND v.revision_id = $1`,
    [revision.id],
  );
  expect(JSON.parse(rows[0]!.content)).toMatchObject({ after: { link_seen_by_ids: [admin.id] } });
});
