import { escapeOption } from './connection-config.ts';

/** The role the application works as, and the one it reads for the public as. */
export const APP_ROLE = 'verbatim_app';
export const PUBLIC_ROLE = 'verbatim_public';

export type DatabaseUrls = {
  appUrl: string;
  publicUrl: string;
  /**
   * `LOGINS`: each URL signs in as a login of its own. `ROLES`: at least one signs in as the owner and then takes the
   * role, which is weaker, since what can take a role can also lay it down; say so at start.
   */
  separation: 'LOGINS' | 'ROLES';
};

/**
 * The URLs the API connects with. APP_DATABASE_URL and PUBLIC_DATABASE_URL are used as they are; where one is missing,
 * it is DATABASE_URL with the role taken at the start of each connection.
 * @throws Error naming the variables when there is not enough to connect with
 */
export function resolveDatabaseUrls(env: NodeJS.ProcessEnv): DatabaseUrls {
  const owner = env['DATABASE_URL'] || undefined;
  const app = env['APP_DATABASE_URL'] || undefined;
  const forPublic = env['PUBLIC_DATABASE_URL'] || undefined;
  if (app !== undefined && forPublic !== undefined)
    return { appUrl: app, publicUrl: forPublic, separation: 'LOGINS' };
  if (owner === undefined) {
    throw new Error(
      'There is no database to connect to: set DATABASE_URL, or both APP_DATABASE_URL and PUBLIC_DATABASE_URL. ' +
        '`npm start` without any of them brings up a PostgreSQL of its own.',
    );
  }
  return {
    appUrl: app ?? withRole(owner, APP_ROLE),
    publicUrl: forPublic ?? withRole(owner, PUBLIC_ROLE),
    separation: 'ROLES',
  };
}

/** The same URL, but every connection made with it works as the role from its start. */
export function withRole(url: string, role: string): string {
  const changed = new URL(url);
  const options = [changed.searchParams.get('options'), `-c role=${escapeOption(role)}`]
    .filter(Boolean)
    .join(' ');
  changed.searchParams.set('options', options);
  changed.search = changed.search.replaceAll('+', '%20'); // libpq takes a plus for a plus
  return changed.href;
}
