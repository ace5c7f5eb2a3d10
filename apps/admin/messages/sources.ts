import sources from './en/sources.json';
import sourceText from './en/source-text.json';
import { everywhere } from './everywhere.ts';

/** What the scripts of the pages of sources say. */
export const sourceMessages = { ...everywhere, sources, sourceText };
