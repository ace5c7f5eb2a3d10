import log from './en/log.json';
import password from './en/password.json';
import people from './en/people.json';
import ratingScale from './en/rating-scale.json';
import settings from './en/settings.json';
import { everywhere } from './everywhere.ts';

/** What the scripts of the settings say. */
export const settingsMessages = { ...everywhere, log, password, people, ratingScale, settings };
