import invitation from './en/invitation.json';
import newPassword from './en/new-password.json';
import signIn from './en/sign-in.json';
import { everywhere } from './everywhere.ts';

/** What the scripts of the pages say to people who are not signed in. */
export const entranceMessages = { ...everywhere, invitation, newPassword, signIn };
