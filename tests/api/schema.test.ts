import { readFileSync } from 'node:fs';
import { schemaDocuments } from '@verbatim/api';
import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

describe.each(schemaDocuments())('$path', ({ path, sdl }) => {
  it('is committed as the code has it; else run npm run schema in apps/api', () => {
    expect(readFileSync(new URL(`../../apps/api/${path}`, import.meta.url), 'utf8')).toBe(sdl);
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const look = (name: string, thing: { description?: string | null | undefined }) => {
      if (!thing.description) bare.push(name);
    };
    for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
      if (isIntrospectionType(type) || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        continue;
      if (!['Query', 'Mutation'].includes(type.name)) look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of 'args' in field ? field.args : []) {
          look(`${type.name}.${field.name}(${argument.name})`, argument);
        }
      }
    }
    expect(bare).toEqual([]);
  });
});

it('the public schema has no word of the desk', () => {
  const { sdl } = schemaDocuments().find(({ path }) => path.endsWith('public.graphql'))!;
  expect(sdl).not.toMatch(
    /draft|desk|unpublished|verification|review|revision|userErrors|mutation|password/i,
  );
});
