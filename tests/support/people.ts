import { signDeskToken } from './desk-token.ts';
import type { UserErrorView } from './desk.ts';
import type { GraphQLClient } from './graphql-client.ts';
import type { TestApi } from './start-api.ts';

/** What a mutation was refused for. */
export interface Errors {
  readonly userErrors: readonly UserErrorView[];
}

/** Code of the first thing that a mutation was refused for, or null when it was carried out. */
export const codeOf = ({ userErrors }: Errors): string | null => userErrors[0]?.code ?? null;

/** Sends a mutation with one input. */
export async function run<Payload>(
  desk: GraphQLClient,
  name: string,
  type: string,
  input: object,
  want: string,
): Promise<Payload> {
  const data = await desk.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${want} userErrors { code field message } } }`,
    { input },
  );
  return data[name]!;
}

/** What somebody can do at the desk who is not signed in. */
export function waysIn(api: TestApi) {
  const nobody = (address?: string) =>
    api.deskAs(signDeskToken(api.deskPrivateKey, address === undefined ? {} : { adr: address }));
  return {
    nobody,
    signIn: (
      email: string,
      password: string,
      { address, deviceToken }: { address?: string; deviceToken?: string } = {},
    ) =>
      run<Errors & { session: { id: string } | null; deviceToken: string | null }>(
        nobody(address),
        'signIn',
        'SignInInput',
        { email, password, deviceToken },
        'session { id } deviceToken',
      ),
  };
}

export type WaysIn = ReturnType<typeof waysIn>;
