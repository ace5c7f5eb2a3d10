import { allows, ruledFields, ruleOf, schemaDocuments } from '@verbatim/api';
import { ROLES, type Role } from '@verbatim/shared';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
import { addSource, publishClaim, writeClaim } from '../support/desk.ts';
import type { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { addTopic } from '../support/work.ts';

const schema = buildSchema(schemaDocuments().find(({ path }) => path.endsWith('desk.graphql'))!.sdl);
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const fields = types.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));

let api: TestApi;
const people = new Map<Role, TestPerson>();
let values: Record<string, string>;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  for (const role of ROLES) people.set(role, await api.signInNew(role));
  const [editor, reviewer] = [people.get('EDITOR')!.desk, people.get('REVIEWER')!.desk];
  const topic = await addTopic(reviewer, 'Harbours');
  const { id: sourceId, latestSnapshot } = await addSource(editor);
  const claim = await writeClaim(editor, { topicIds: [topic.id], appearances: [{ sourceId }] });
  await publishClaim({ editor, reviewer }, claim);
  values = {
    claim: claim.id,
    claimId: claim.id,
    source: sourceId,
    snapshot: latestSnapshot.id,
    snapshotId: latestSnapshot.id,
  };
});

afterAll(() => api.close());

describe('the rules', () => {
  it('have one for every field of the desk schema; else add it to apps/api/src/desk/desk-rules.ts', () => {
    expect(fields.filter((field) => ruleOf(field) === undefined)).toEqual([]);
  });

  it('have none for a field that is not there', () => {
    expect(ruledFields().filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('refuse a field without a rule to everybody', () => {
    for (const role of [null, ...ROLES]) expect(allows(ruleOf('Claim.secret'), role)).toBe(false);
  });
});

const queries = Object.values(schema.getQueryType()!.getFields());
const mutations = Object.values(schema.getMutationType()!.getFields());
const SESSION_ENDING = ['signOut', 'signOutEverywhere'];

describe.each(['NOBODY', ...ROLES] as const)('%s', (who) => {
  const role = who === 'NOBODY' ? null : who;
  const clientOf = async (): Promise<GraphQLClient> =>
    role === null ? api.deskAs(signDeskToken(api.deskPrivateKey)) : people.get(role)!.desk;

  it.each(queries.map(({ name }) => name))(
    'asks for %s and all that is below, as the rules say',
    async (name) => {
      const { query, selected } = wholeQuery(name);
      const { status, body } = await (await clientOf()).send(query);
      const codes = new Set(body.errors?.map(({ extensions }) => extensions?.['code']));
      if (!allows(ruleOf(`Query.${name}`), role)) {
        expect([status, [...codes]]).toEqual(
          role === null ? [401, ['UNAUTHENTICATED']] : [403, ['FORBIDDEN']],
        );
        return;
      }
      const refused = selected.filter((field) => !allows(ruleOf(field), role));
      expect(codes).toEqual(new Set(refused.length > 0 ? ['FORBIDDEN'] : []));
    },
  );

  it.each(mutations.map(({ name }) => name))('does %s only as the rules say', async (name) => {
    const client =
      role !== null && SESSION_ENDING.includes(name) ? (await api.signInNew(role)).desk : await clientOf();
    const input = mutations.find((field) => field.name === name)!.args[0];
    const argument = input === undefined ? '' : `(input: ${literal(input.type, name)})`;
    const { body, status } = await client.send<Record<string, { userErrors: { code: string }[] }>>(
      `mutation { ${name}${argument} { userErrors { code } } }`,
    );
    if (role === null && !allows(ruleOf(`Mutation.${name}`), null)) {
      expect(status).toBe(401);
      return;
    }
    expect(body.errors).toBeUndefined();
    const codes = body.data?.[name]?.userErrors.map(({ code }) => code);
    if (allows(ruleOf(`Mutation.${name}`), role)) expect(codes).not.toContain('FORBIDDEN');
    else expect(codes).toEqual(['FORBIDDEN']);
  });
});

it('the walk above comes by every field that is not of a mutation’s answer', () => {
  const walked = new Set(queries.flatMap(({ name }) => wholeQuery(name).selected));
  const answers = mutations.map(({ type }) => getNamedType(type).name);
  const ofAnswers = ['Conflict', 'Session', 'UserError', 'Mutation'];
  const missed = fields.filter((field) => {
    const type = field.split('.')[0]!;
    return !walked.has(field) && !answers.includes(type) && !ofAnswers.includes(type) && type !== 'Query';
  });
  expect(missed).toEqual([]);
});

/** A root field with every field that is reachable below it, each type once. */
function wholeQuery(name: string): { query: string; selected: string[] } {
  const selected: string[] = [];
  const field = schema.getQueryType()!.getFields()[name]!;
  const args = field.args
    .filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
    .map((arg) => `${arg.name}: ${literal(arg.type, arg.name === 'id' ? name : arg.name)}`);
  const visited = new Set<string>();
  const select = (type: GraphQLObjectType): string => {
    if (visited.has(type.name)) return '__typename';
    visited.add(type.name);
    return Object.values(type.getFields())
      .map((each) => {
        selected.push(`${type.name}.${each.name}`);
        const inner = getNamedType(each.type);
        return isObjectType(inner) ? `${each.name} { ${select(inner)} }` : each.name;
      })
      .join(' ');
  };
  const type = getNamedType(field.type);
  const body = isObjectType(type) ? ` { ${select(type)} }` : '';
  return { query: `{ ${name}${args.length === 0 ? '' : `(${args.join(', ')})`}${body} }`, selected };
}

/** A value of an input type that the schema takes and that stands for nothing that is there, unless it is known by name. */
function literal(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return literal(type.ofType as GraphQLInputType, name);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => `${field.name}: ${literal(field.type, '')}`);
    return `{ ${given.join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (type.name === 'Int') return '1';
  if (type.name === 'Boolean') return 'true';
  return JSON.stringify(values[name] ?? 'none');
}
