import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Express, RequestHandler } from 'express';

/** Beside the built API, or where the build puts it when the API runs from its source. */
const FOLDER = ['./graphiql/', '../../../dist/graphiql/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Verbatim: the public API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="graphiql"><noscript>This page needs JavaScript. The API does not: send queries to /graphql.</noscript></div>
    <script src="/graphiql/graphiql.js"></script>
  </body>
</html>
`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor places its lines with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL, for people who open `/` or `/graphql` in a browser. Everything comes from here. Programs, and addresses that
 * hold a query, go on to the API. The routes are the app's own: a router would answer OPTIONS before the API can.
 */
export function addGraphiqlPage(app: Express): void {
  const page: RequestHandler = (request, response, next) => {
    const isPerson = request.accepts(['application/json', 'text/html']) === 'text/html';
    if (FOLDER === undefined || !isPerson || request.query['query'] !== undefined) {
      next();
      return;
    }
    response.set('Content-Security-Policy', POLICY).type('html').send(PAGE);
  };
  app.get('/', page);
  app.get('/graphql', page);
  for (const file of ['graphiql.js', 'graphiql.css']) {
    app.get(`/graphiql/${file}`, (_request, response, next) => {
      if (FOLDER === undefined) next();
      else response.sendFile(file, { root: FOLDER, maxAge: '1h' });
    });
  }
}
