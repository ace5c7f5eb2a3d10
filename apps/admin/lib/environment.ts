import 'server-only';
import { readFile } from 'node:fs/promises';
import { importPKCS8 } from 'jose';
import { cache } from 'react';
import { z } from 'zod';

const environment = z.object({
  API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  DESK_SIGNING_KEY_FILE: z.string().min(1),
});

/** Where the API answers a path, such as `/desk/graphql`. */
export function apiAddress(path: string): URL {
  return new URL(path, environment.shape.API_URL.parse(process.env['API_URL']));
}

/** The Ed25519 key that proves a call comes from the desk's server; read once a request, so it can be rotated. */
export const signingKey = cache(async () => {
  const { DESK_SIGNING_KEY_FILE } = environment.parse(process.env);
  return importPKCS8(await readFile(DESK_SIGNING_KEY_FILE, 'utf8'), 'EdDSA');
});
