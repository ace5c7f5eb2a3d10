import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, claimMutation, must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });
const claimOf = (text: string, input: object = {}) => must(editor.desk, 'createClaim', { text, ...input });

async function search(words: string): Promise<{ claims: string[]; sources: string[]; excerpts: string[] }> {
  const { search: found } = await editor.desk.ask<{
    search: {
      claims: { claim: { id: string }; excerpt: string; rank: number }[];
      sources: { source: { id: string }; excerpt: string }[];
    };
  }>(
    `query ($words: String!) { search(words: $words) {
       claims { rank excerpt claim { id } } sources { rank excerpt source { id } } } }`,
    { words },
  );
  return {
    claims: found.claims.map(({ claim }) => claim.id),
    sources: found.sources.map(({ source }) => source.id),
    excerpts: [...found.claims, ...found.sources].map(({ excerpt }) => excerpt),
  };
}

describe('the search', () => {
  it('finds claims by inflected words, phrases, alternatives, and without words', async () => {
    const one = await claimOf('The glacier retreated by eleven metres.', { claimantName: 'Orsolya Brandt' });
    const two = await claimOf('Glaciers of the Alps grow, says the institute.');
    expect(new Set((await search('glacier')).claims)).toEqual(new Set([one.id, two.id]));
    expect((await search('retreats')).claims).toEqual([one.id]);
    expect((await search('"glaciers of the alps"')).claims).toEqual([two.id]);
    expect((await search('glacier -institute')).claims).toEqual([one.id]);
    expect(new Set((await search('metres or institute')).claims)).toEqual(new Set([one.id, two.id]));
    expect((await search('brandt')).claims).toEqual([one.id]);
    const excerpts = (await search('retreats')).excerpts;
    expect(excerpts).toEqual([expect.stringContaining('The glacier retreated by eleven metres')]);
  });

  it('ranks the claim before its rationale', async () => {
    const aside = await claimOf('The mayor resigned.', { rationale: 'He spoke of turbines in passing.' });
    const subject = await claimOf('Turbines stood still for a month.');
    expect((await search('turbine')).claims).toEqual([subject.id, aside.id]);
  });

  it('knows only what the newest revision says', async () => {
    const claim = await claimOf('The orchard burnt down.');
    await must(editor.desk, 'reviseClaim', { ...at(claim), text: 'The vineyard burnt down.' });
    expect((await search('orchard')).claims).toEqual([]);
    expect((await search('vineyard')).claims).toEqual([claim.id]);
  });

  it('reads each language in its own way', async () => {
    const claim = await claimOf('Die Häuser wurden abgerissen.', { language: 'de-AT' });
    expect((await search('Haus')).claims).toEqual([claim.id]);
    const arabic = await claimOf('ارتفعت أسعار الكتب', { language: 'ar' });
    expect((await search('أسعار')).claims).toEqual([arabic.id]);
  });

  it('finds sources by any place of a long text, and by the newest snapshot alone', async () => {
    const filler = 'Nothing of note happened on that day either. '.repeat(4_000);
    const source = await addSource(editor.desk, {
      title: 'Chronicle',
      text: `${filler}A zeppelin landed. ${filler}`,
    });
    expect(await search('zeppelins landing')).toMatchObject({
      sources: [source.id],
      excerpts: [expect.stringContaining('zeppelin landed')],
    });
    expect((await search('chronicle zeppelin')).sources).toEqual([source.id]);
    await editor.desk.ask(
      'mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) { userErrors { code } } }',
      { input: { sourceId: source.id, version: 1, text: 'All of it was withdrawn.' } },
    );
    expect((await search('zeppelin')).sources).toEqual([]);
    expect((await search('withdrawn')).sources).toEqual([source.id]);
  });

  it('takes whatever somebody types', async () => {
    for (const words of [
      '',
      '   ',
      '"',
      '-',
      '& | ! ( ) : * <->',
      "it's",
      '%_\\',
      '😀',
      'or or or',
      '"unclosed phrase',
    ]) {
      await search(words);
    }
    const { body } = await editor.desk.send('query { search(words: "x", first: 101) { claims { rank } } }');
    expect(body.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  const MARKED = [
    ['The spokesman said “weathervane”.', 'weathervane'],
    ['«Girouette» fut le mot du ministre.', 'girouette'],
    ['He spoke of turnstiles—many turnstiles…', 'turnstiles'],
    ['A „Kaleidoskop“ was shown.', '"kaleidoskop was shown"'],
    ['Nobody’s marmalade was sold.', "nobody's marmalade"],
    ['It cost €48215 in all.', '48215'],
    ['『提灯』 was the word.', '提灯'],
    ['A soft\u00adhyphenated\u200b word stood there.', 'softhyphenated'],
  ] as const;

  it.each(MARKED)('finds words whatever mark touches them: %s', async (text, words) => {
    const claim = await claimOf(text);
    expect((await search(words)).claims).toEqual([claim.id]);
    const source = await addSource(editor.desk, { title: text, text: 'Nothing else stands here.' });
    expect((await search(words)).sources).toEqual([source.id]);
  });

  it('reads marks of any country as the plain ones, in what is looked for too', async () => {
    const one = await claimOf('The harbour of Oddmark is deep.');
    const two = await claimOf('Deep is the fjord behind Oddmark.');
    for (const words of [
      '“oddmark is deep”',
      '„oddmark is deep‟',
      '«oddmark is deep»',
      '"oddmark—is deep"',
    ]) {
      expect((await search(words)).claims).toEqual([one.id]);
    }
    expect((await search('…oddmark… ‑harbour')).claims).toEqual([two.id]);
  });

  it('uses its index', async () => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query('SET enable_seqscan = off');
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      "EXPLAIN SELECT d.id FROM search_queries('glacier') q JOIN search_documents d ON d.words @@ q.query AND (d.config = q.config) IS TRUE",
    );
    await owner.end();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('search_documents_words_idx');
  });
});

describe('claims that say the same', () => {
  const similar = async (text: string, exceptId?: string) => {
    const { similarClaims } = await editor.desk.ask<{
      similarClaims: {
        likeness: number;
        claim: { id: string; publicationStatus: string; revision: { rating: { key: string } | null } };
      }[];
    }>(
      `query ($text: String!, $exceptId: ID) { similarClaims(text: $text, exceptId: $exceptId) {
         likeness claim { id publicationStatus revision { rating { key } } } } }`,
      { text, exceptId },
    );
    return similarClaims;
  };

  it('are found while one is written, published or not, with their rating', async () => {
    const published = await publishClaim(
      { editor: editor.desk, reviewer: reviewer.desk },
      await writeClaim(editor.desk),
    );
    const draft = await claimOf('Lindvik harbour saw 4,120 ships handled in 2023, said the port.');
    await claimOf('The harbour of Lindvik has a new director.');
    const found = await similar('The harbour at Lindvik handled 4,120 ships during 2023.');
    expect(
      found
        .slice(0, 2)
        .map(({ claim }) => claim.id)
        .sort(),
    ).toEqual([published.id, draft.id].sort());
    expect(found.find(({ claim }) => claim.id === published.id)).toMatchObject({
      claim: { publicationStatus: 'PUBLISHED', revision: { rating: { key: 'true' } } },
    });
    for (const { likeness } of found) expect(likeness).toBeLessThanOrEqual(1);
    expect((await similar(draft.revision.text, draft.id)).map(({ claim }) => claim.id)).not.toContain(
      draft.id,
    );
    expect((await similar(draft.revision.text))[0]).toMatchObject({ likeness: 1, claim: { id: draft.id } });
    expect(await similar('Penguins cannot fly.')).toEqual([]);
    expect(await similar(' ')).toEqual([]);
    expect(await similar('the of and')).toEqual([]);
  });

  it('are linked with a reason, seen from both, and unlinked', async () => {
    const [one, two] = [await claimOf('The dam broke.'), await claimOf('The dam gave way.')];
    const input = { ...at(one), otherId: two.id, reason: 'The same event.' };
    const linked = await must(editor.desk, 'linkClaims', input);
    const sameAs = async (id: string) =>
      (
        await reviewer.desk.ask<{ claim: { sameAs: unknown } }>(
          'query ($id: ID!) { claim(id: $id) { sameAs { reason linkedBy { id } claim { id } } } }',
          { id },
        )
      ).claim.sameAs;
    expect(await sameAs(one.id)).toEqual([
      { reason: 'The same event.', linkedBy: { id: editor.id }, claim: { id: two.id } },
    ]);
    expect(await sameAs(two.id)).toMatchObject([{ claim: { id: one.id } }]);
    const refused = async (name: string, change: object, desk = editor.desk) =>
      (await claimMutation(desk, name, change)).userErrors[0];
    expect(await refused('linkClaims', { ...at(two), otherId: one.id, reason: 'x' })).toMatchObject({
      code: 'ALREADY_LINKED',
      field: 'input.otherId',
    });
    expect(await refused('linkClaims', { ...at(two), otherId: two.id, reason: 'x' })).toMatchObject({
      code: 'INVALID',
      field: 'input.otherId',
    });
    expect(await refused('linkClaims', { ...at(two), otherId: 'x', reason: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.otherId',
    });
    expect(await refused('linkClaims', { ...at(two), otherId: one.id, reason: ' ' })).toMatchObject({
      code: 'INVALID',
      field: 'input.reason',
    });
    await must(editor.desk, 'unlinkClaims', { ...at(linked), otherId: two.id });
    expect(await sameAs(two.id)).toEqual([]);
    expect(await refused('unlinkClaims', { ...at(two), otherId: one.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await must(editor.desk, 'linkClaims', { ...at(two), otherId: one.id, reason: 'After all.' });
  });
});

describe('lists', () => {
  it('show whose work a claim is and whose next step', async () => {
    const fresh = await startTestApi(inject('cluster'));
    const author = await fresh.signInNew('EDITOR');
    const other = await fresh.signInNew('EDITOR');
    const judge = await fresh.signInNew('REVIEWER');
    const list = async ({ desk }: TestPerson, name: string) =>
      (
        await desk.ask<{ claims: { edges: { node: { id: string } }[] } }>(
          `{ claims(list: ${name}) { edges { node { id } } } }`,
        )
      ).claims.edges.map(({ node }) => node.id);
    const counts = async ({ desk }: TestPerson) =>
      (
        await desk.ask<{ workCounts: unknown }>(
          '{ workCounts { mine waitingForMe overdue publication { publicationStatus count } } }',
        )
      ).workCounts;
    const claim = await writeClaim(author.desk);
    expect([await list(author, 'MINE'), await list(author, 'WAITING_FOR_ME')]).toEqual([
      [claim.id],
      [claim.id],
    ]);
    expect([await list(other, 'MINE'), await list(judge, 'WAITING_FOR_ME')]).toEqual([[], []]);
    const given = await must(author.desk, 'assignClaim', {
      ...at(claim),
      assigneeId: other.id,
      dueOn: '2020-01-01',
    });
    expect([await list(author, 'MINE'), await list(other, 'MINE')]).toEqual([[], [claim.id]]);
    expect(await counts(other)).toMatchObject({ mine: 1, waitingForMe: 1, overdue: 1 });
    const sent = await must(other.desk, 'sendToReview', at(given));
    expect([await list(other, 'WAITING_FOR_ME'), await list(judge, 'WAITING_FOR_ME')]).toEqual([
      [],
      [claim.id],
    ]);
    const approved = await must(judge.desk, 'approve', at(sent));
    expect(await counts(judge)).toMatchObject({ mine: 0, waitingForMe: 1 });
    const published = await must(judge.desk, 'publish', at(approved));
    expect(await counts(judge)).toMatchObject({
      waitingForMe: 0,
      publication: expect.arrayContaining([{ publicationStatus: 'PUBLISHED', count: 1 }]),
    });
    const corrected = await must(author.desk, 'reviseClaim', {
      ...at(published),
      rationale: 'The report was corrected.',
      proposes: 'CORRECTION',
      publicNote: 'The number was corrected.',
    });
    expect(await counts(judge)).toMatchObject({ waitingForMe: 0 });
    const sentAgain = await must(author.desk, 'sendToReview', at(corrected));
    const approvedAgain = await must(judge.desk, 'approve', at(sentAgain));
    expect([await list(judge, 'WAITING_FOR_ME'), (await counts(judge)) as object]).toMatchObject([
      [claim.id],
      { waitingForMe: 1 },
    ]);
    await must(judge.desk, 'publish', at(approvedAgain));
    expect(await counts(judge)).toMatchObject({ mine: 0, waitingForMe: 0 });
    const bare = await must(author.desk, 'createClaim', { text: 'To be rated blindly.' });
    await must(author.desk, 'wantBlindVerdicts', { ...at(bare), wanted: true });
    expect(await list(judge, 'WAITING_FOR_ME')).toEqual([bare.id]);
    await fresh.close();
  });
});
