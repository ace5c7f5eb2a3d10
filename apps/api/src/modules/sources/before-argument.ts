import { Arg, Int } from 'type-graphql';

/** The argument of what a snapshot has in the order of its text: how far one wants it. */
export function Before(): ReturnType<typeof Arg> {
  return Arg('before', () => Int, {
    nullable: true,
    description: 'Only what begins before this position, in Unicode code points; null for all.',
  });
}
