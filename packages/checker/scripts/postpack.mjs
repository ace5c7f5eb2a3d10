import { nameSource } from './manifest.mjs';

nameSource();
