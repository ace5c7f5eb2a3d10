import path from 'node:path';
import type { NextConfig } from 'next';

// Read when the build starts: nothing is sent to anybody.
process.env['NEXT_TELEMETRY_DISABLED'] = '1';

/** Largest form that the desk's own server takes: a snapshot of the greatest length, in any script. */
const BODY_LIMIT = '8mb';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A title is sent with the head of its page, whoever asks: never a page without a name while the rest streams in.
  htmlLimitedBots: /./,
  transpilePackages: ['@verbatim/checker', '@verbatim/shared'],
  turbopack: {
    root: path.resolve(import.meta.dirname, '../..'),
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
    rules: { '**/messages/en/*.json': { loaders: ['./scripts/message-loader.cjs'], as: '*.js' } },
  },
  // The type check is a task of its own, for the tests too.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: BODY_LIMIT },
    proxyClientMaxBodySize: BODY_LIMIT,
  },
};

export default config;
