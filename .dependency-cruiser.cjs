/** Who may import whom: docs/architecture.md explains, this file enforces. */
const ours = '^(prisma|apps|packages|tests)/';
const mayImport = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: ours, pathNot: [from, ...allowed].map((folder) => `^${folder}/`) },
});

module.exports = {
  forbidden: [
    mayImport('checker-imports-nothing-of-ours', 'packages/checker', []),
    {
      name: 'log-imports-canonical-json-only',
      comment:
        'The code of the logs is handed to clients: it brings nothing of ours but the form that lines have.',
      severity: 'error',
      from: { path: '^packages/log/' },
      to: { path: ours, pathNot: '^packages/(log/|shared/src/canonical-json\\.ts$)' },
    },
    mayImport('shared-imports-checker-only', 'packages/shared', ['packages/checker']),
    mayImport('cli-imports-packages-and-database', 'packages/cli', [
      'packages/checker',
      'packages/ingest',
      'packages/log',
      'prisma',
    ]),
    {
      name: 'checking-needs-no-database',
      comment: 'What checks a claim or a log works offline, on a machine that has no database.',
      severity: 'error',
      from: { path: '^packages/cli/src/', pathNot: '^packages/cli/src/log/export\\.ts$' },
      to: { path: '^prisma/', dependencyTypesNot: ['type-only'] },
    },
    mayImport('prisma-imports-shared-log-and-checker', 'prisma', [
      'packages/shared',
      'packages/log',
      'packages/checker',
    ]),
    mayImport('api-imports-database-and-packages', 'apps/api', [
      'prisma',
      'packages/shared',
      'packages/checker',
      'packages/ingest',
      'packages/log',
    ]),
    mayImport('desk-imports-shared-and-checker-only', 'apps/admin', ['packages/shared', 'packages/checker']),
    {
      name: 'checker-is-pure',
      comment: 'The checker runs in a browser worker: no Node modules, no packages.',
      severity: 'error',
      from: { path: '^packages/checker/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'log-is-pure',
      comment: 'It runs in a browser: hashes and signatures in JavaScript, no Node modules.',
      severity: 'error',
      from: { path: '^packages/log/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: '@noble/' },
    },
    {
      name: 'a-module-reaches-another-through-its-service',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/' },
      to: { path: '^apps/api/src/modules/[^/]+/.*\\.repository\\.ts$', pathNot: '^apps/api/src/modules/$1/' },
    },
    {
      name: 'resolvers-do-not-query',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '\\.repository\\.ts$' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/modules/' },
    },
    {
      name: 'desk-features-apart',
      comment: 'A desk feature is composed by app/, not by another feature.',
      severity: 'error',
      from: { path: '^apps/admin/features/([^/]+)/' },
      to: { path: '^apps/admin/features/', pathNot: '^apps/admin/features/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: 'node_modules' } },
    },
    {
      name: 'resolvable',
      comment: 'But for what runs beside a PostGraphile that only those who measure install.',
      severity: 'error',
      from: { pathNot: '\\.(test|spec)\\.|/serve-postgraphile\\.mjs$' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)((dist|\\.next|generated)/|next-env\\.d\\.ts$)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
