// In the workspace the package is its TypeScript source; packed, it is what was built. npm has no such switch, so the
// manifest is changed before packing and changed back after.
import { readFileSync, writeFileSync } from 'node:fs';

const MANIFEST = new URL('../package.json', import.meta.url);
const SOURCE = `    ".": "./src/index.ts"
`;
const BUILT = `    ".": {
      "types": "./dist/index.d.ts",
      "default": "./dist/index.js"
    }
`;

/** Lets the manifest name the built files; nothing happens when it does already. */
export function nameBuilt() {
  exchange(SOURCE, BUILT);
}

/** Lets the manifest name the source; nothing happens when it does already. */
export function nameSource() {
  exchange(BUILT, SOURCE);
}

/**
 * @param {string} from
 * @param {string} to
 */
function exchange(from, to) {
  const manifest = readFileSync(MANIFEST, 'utf8');
  if (manifest.includes(to)) return;
  if (!manifest.includes(from))
    throw new Error('The exports in package.json are not as the packing expects.');
  writeFileSync(MANIFEST, manifest.replace(from, to));
}
