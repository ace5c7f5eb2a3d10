import { schemaDocuments } from '@verbatim/api';
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(schemaDocuments().find(({ path }) => path.endsWith('desk.graphql'))!.sdl);
const mutations = Object.values(schema.getMutationType()!.getFields());

/** Why a mutation is not given the version of what it changes. */
const NO_VERSION: Readonly<Record<string, string>> = {
  acceptInvitation: 'a link works once',
  changePassword: 'the password that is given must be the current one',
  createApiKey: 'makes something new',
  createClaim: 'makes something new',
  createSource: 'makes something new',
  createTopic: 'makes something new',
  invitePerson: 'makes something new',
  removeContent: 'must reach whatever is there, whoever changed it last',
  revokeApiKey: 'ends for good what never changes',
  revokeInvitation: 'ends for good what never changes',
  setPassword: 'a link works once',
  signIn: 'makes something new',
  signOut: 'ends for good what never changes',
  signOutEverywhere: 'ends for good what never changes',
};

/** Why a mutation takes no idempotency key: nothing comes of it that a repetition would make again. */
const NO_KEY: Readonly<Record<string, string>> = {
  acceptInvitation: 'a link works once',
  assignClaim: 'sets what the version guards',
  changePassword: 'sets a value, with the one before',
  orderRatings: 'sets what the version guards',
  revokeApiKey: 'ends something, which it is then',
  revokeInvitation: 'ends something, which it is then',
  setPassword: 'a link works once',
  signIn: 'a session more is no harm, and ends by itself',
  signOut: 'ends something, which it is then',
  signOutEverywhere: 'ends something, which it is then',
  signPersonOut: 'sets what the version guards',
  takeUpFinding: 'ends something, which the version guards',
  unlinkClaims: 'ends something, which the version guards',
  updateAccount: 'sets what the version guards',
  updateRating: 'sets what the version guards',
  updateTopic: 'sets what the version guards',
  wantBlindVerdicts: 'sets what the version guards',
};

function inputOf(name: string) {
  const type = mutations.find((each) => each.name === name)!.args[0]?.type;
  const input = type === undefined ? undefined : getNamedType(type);
  return isInputObjectType(input) ? input.getFields() : {};
}

function answerOf(name: string) {
  const type = getNamedType(mutations.find((each) => each.name === name)!.type);
  return isObjectType(type) ? type.getFields() : {};
}

describe('every mutation of the desk', () => {
  it('is given the version that was read, unless it says here why not', () => {
    const without = mutations.filter(({ name }) => String(inputOf(name)['version']?.type) !== 'Int!');
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(NO_VERSION).sort());
  });

  it('with a version answers a conflict with the version now, by whom and when', () => {
    const silent = mutations.filter(
      ({ name }) => !(name in NO_VERSION) && String(answerOf(name)['conflict']?.type) !== 'Conflict',
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    const conflict = schema.getType('Conflict');
    expect(isObjectType(conflict) && Object.keys(conflict.getFields())).toEqual([
      'version',
      'changedBy',
      'changedAt',
    ]);
  });

  it('takes an idempotency key, unless it says here why not', () => {
    const without = mutations.filter(
      ({ name }) => String(inputOf(name)['idempotencyKey']?.type) !== 'String',
    );
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(NO_KEY).sort());
  });
});
