/* global document, window */
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples.mjs';

const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', window.location.href).href });

/** Sends what is asked; without the name of an operation that the query does not have, or no longer has. */
function send({ operationName, ...asked }, options) {
  // The editor learns a moment late that another tab was opened, and would name the operation of the last one.
  const isThere = new RegExp(`\\b(query|subscription)\\s+${operationName}\\b`).test(asked.query);
  return fetcher(isThere ? { operationName, ...asked } : asked, options);
}

const root = document.getElementById('graphiql');
createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: send,
    defaultTabs: EXAMPLES.map((query) => ({ query })),
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
