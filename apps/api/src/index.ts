import 'reflect-metadata';

export { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/demo-people.ts';
export { fillDemo, type Filled } from './demo/fill-demo.ts';
export { allows, ruledFields, ruleOf, type DeskRule } from './desk/desk-rules.ts';
export { startApi, type Api } from './api.ts';
export { readConfig, ConfigError, type Config } from './platform/config.ts';
export { createLogger } from './platform/logger.ts';
export { schemaDocuments } from './schema-documents.ts';
export type { Services } from './services.ts';
export { LogKeeper } from './modules/log/log-keeper.ts';
export { LogTreeRepository } from './modules/log/log-tree.repository.ts';
