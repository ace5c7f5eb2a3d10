import { build } from 'esbuild';

/**
 * One file an entry. Our own workspaces are TypeScript source, so they go in; packages stay outside. Names stay as they
 * are: type-graphql names types by their classes.
 */
await build({
  entryPoints: {
    main: 'src/main.ts',
    seed: 'src/commands/seed.ts',
    'api-keys': 'src/commands/api-keys.ts',
    'create-administrator': 'src/commands/create-administrator.ts',
  },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  keepNames: true,
  sourcemap: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-outside',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@verbatim/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
