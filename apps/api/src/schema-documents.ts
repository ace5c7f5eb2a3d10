import { isIntrospectionType, isSpecifiedScalarType, printType, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { buildDeskSchema } from './desk/desk-schema.ts';
import { buildPublicSchema } from './modules/public/public-schema.ts';

/** The SDL of both schemas as it is committed: path below `apps/api`, text. */
export function schemaDocuments(): { path: string; sdl: string }[] {
  const container = { get: () => undefined };
  const logger = pino({ level: 'silent' });
  return [
    { path: 'schema/desk.graphql', sdl: printSorted(buildDeskSchema({ container, logger })) },
    { path: 'schema/public.graphql', sdl: printSorted(buildPublicSchema()) },
  ];
}

/** Types by name, so that a diff shows what changed; fields and values in the order that their types give them. */
function printSorted(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${types.map(printType).join('\n\n')}\n`;
}
