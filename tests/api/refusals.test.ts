import { readFile } from 'node:fs/promises';
import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, publishClaim, ratingId, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let other: TestPerson;
let owner: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  other = await api.signInNew('REVIEWER');
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

const at = ({ id, version }: ClaimView) => ({ id, version });
const bare = (input: object = {}) => must(editor.desk, 'createClaim', { text: 'A claim.', ...input });
const publishedOne = async () =>
  publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, await writeClaim(editor.desk));
const sentOne = async () => must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
const wanted = async () => must(editor.desk, 'wantBlindVerdicts', { ...at(await bare()), wanted: true });
const verdictOf = async (claim: ClaimView, { desk }: TestPerson) =>
  claimMutation(desk, 'giveBlindVerdict', {
    ...at(claim),
    ratingId: await ratingId(desk, 'true'),
    rationale: 'Seen.',
  });
const given = async (claim: ClaimView, person: TestPerson) => (await verdictOf(claim, person)).claim!;
const asked = async (claim: ClaimView) =>
  must(reviewer.desk, 'addChangeRequest', { ...at(claim), message: 'Name the year.' });

type Answer = Awaited<ReturnType<typeof claimMutation>>;

/** How people meet the rules that have a sentence, by the rule's name. */
const MET: Readonly<Record<string, () => Promise<Answer>>> = {
  blind_verdicts_revision_id_person_id_key: async () =>
    verdictOf(await given(await wanted(), editor), editor),
  blind_verdicts_two: async () =>
    verdictOf(await given(await given(await wanted(), editor), reviewer), other),
  blind_verdicts_wanted: async () => verdictOf(await bare(), editor),
  claim_revisions_after_blind_verdicts: async () =>
    claimMutation(editor.desk, 'reviseClaim', {
      ...at(await wanted()),
      ratingId: await ratingId(editor.desk, 'true'),
    }),
  claim_revisions_as_shown: async () => {
    const withheld = await must(reviewer.desk, 'withhold', {
      ...at(await publishedOne()),
      reason: 'A letter.',
    });
    return claimMutation(editor.desk, 'reviseClaim', {
      ...at(withheld),
      proposes: 'PUBLICATION',
      rationale: 'x',
    });
  },
  claims_blind_before_rated: async () =>
    claimMutation(editor.desk, 'wantBlindVerdicts', { ...at(await writeClaim(editor.desk)), wanted: true }),
  claims_changes_made: async () => {
    const back = await must(editor.desk, 'takeBack', at(await asked(await sentOne())));
    return claimMutation(editor.desk, 'sendToReview', at(back));
  },
  claims_review_something_new: async () => {
    const published = await publishedOne();
    const back = await must(other.desk, 'requestChanges', { ...at(published), comment: 'Name the year.' });
    return claimMutation(editor.desk, 'sendToReview', at(back));
  },
  claims_review_something_whole: async () => claimMutation(editor.desk, 'sendToReview', at(await bare())),
  publications_newest_approved: async () => claimMutation(reviewer.desk, 'publish', at(await sentOne())),
  publications_once: async () => claimMutation(reviewer.desk, 'publish', at(await publishedOne())),
  reviews_changes_made: async () => claimMutation(reviewer.desk, 'approve', at(await asked(await sentOne()))),
  reviews_of_another: async () => {
    const own = await must(reviewer.desk, 'sendToReview', at(await writeClaim(reviewer.desk)));
    return claimMutation(reviewer.desk, 'approve', at(own));
  },
  withholdings_of_published: async () =>
    claimMutation(reviewer.desk, 'withhold', { ...at(await bare()), reason: 'A letter.' }),
};

/** Met elsewhere: `public-access.test.ts` makes a third key. */
const MET_ELSEWHERE = ['api_keys_two_live'];

let sentences: ReadonlyMap<string, { code: string; message: string }>;

beforeAll(async () => {
  const path = new URL('../../apps/api/src/platform/errors/constraint-errors.ts', import.meta.url);
  const source = await readFile(path, 'utf8');
  const entry = /^ {2}(\w+): \{\s+code: '(\w+)',[^}]*?message:\s+(['"])(.*?)\3,\s+\}/gms;
  sentences = new Map(
    [...source.matchAll(entry)].map(([, rule, code, , message]) => [
      rule!,
      { code: code!, message: message! },
    ]),
  );
});

describe('what people are told of a rule', () => {
  it('is there for rules that the database has, and each is met', async () => {
    const { rows } = await owner.query<{ rule: string }>(
      `SELECT conname AS rule FROM pg_constraint UNION SELECT relname FROM pg_class WHERE relkind = 'i'
       UNION SELECT m[1] FROM pg_proc, regexp_matches(prosrc, 'refuse\\(\\s*''(\\w+)''', 'g') AS m`,
    );
    const known = new Set(rows.map(({ rule }) => rule));
    expect([...sentences.keys()].filter((rule) => !known.has(rule))).toEqual([]);
    expect([...Object.keys(MET), ...MET_ELSEWHERE].sort()).toEqual([...sentences.keys()].sort());
  });

  it.each(Object.keys(MET))('is its sentence: %s', async (rule) => {
    const { userErrors, claim } = await MET[rule]!();
    expect(userErrors).toMatchObject([sentences.get(rule)!]);
    expect(claim).toBeNull();
  });
});
