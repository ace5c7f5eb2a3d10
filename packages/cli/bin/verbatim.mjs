#!/usr/bin/env node
// The command runs from its TypeScript source, so that a fresh install has it without a build.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
process.exitCode = await main(process.argv.slice(2));
