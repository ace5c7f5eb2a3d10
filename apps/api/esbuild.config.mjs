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

/** The page for people who come with a browser: all of it in two files, so that nothing is loaded from anybody else. */
await build({
  entryPoints: { graphiql: 'graphiql/page.mjs' },
  outdir: 'dist/graphiql',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  logLevel: 'warning',
});
