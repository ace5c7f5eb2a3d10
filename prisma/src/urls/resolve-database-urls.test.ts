import { expect, test } from 'vitest';
import { connectionConfig } from './connection-config.ts';
import { resolveDatabaseUrls, withRole } from './resolve-database-urls.ts';

const owner = 'postgresql://owner:p%40ss@db.example:5433/verbatim?sslmode=disable';

test('two URLs are used as they are', () => {
  const env = {
    DATABASE_URL: owner,
    APP_DATABASE_URL: 'postgresql://a@h/v',
    PUBLIC_DATABASE_URL: 'postgresql://p@h/v',
  };
  expect(resolveDatabaseUrls(env)).toEqual({
    appUrl: 'postgresql://a@h/v',
    publicUrl: 'postgresql://p@h/v',
    separation: 'LOGINS',
  });
});

test('with one URL each connection takes its role, which is said to be weaker', () => {
  const { appUrl, publicUrl, separation } = resolveDatabaseUrls({ DATABASE_URL: owner });
  expect(separation).toBe('ROLES');
  expect(connectionConfig(appUrl)).toMatchObject({
    host: 'db.example',
    port: 5433,
    user: 'owner',
    password: 'p@ss',
    database: 'verbatim',
    options: '-c role=verbatim_app -c timezone=UTC -c search_path="public",\\ pg_temp',
  });
  expect(connectionConfig(publicUrl).options).toContain('-c role=verbatim_public');
});

test('a URL that is missing beside one that is given comes from the owner, an empty one counts as missing', () => {
  const urls = resolveDatabaseUrls({
    DATABASE_URL: owner,
    APP_DATABASE_URL: 'postgresql://a@h/v',
    PUBLIC_DATABASE_URL: '',
  });
  expect(urls.appUrl).toBe('postgresql://a@h/v');
  expect(urls.publicUrl).toBe(withRole(owner, 'verbatim_public'));
  expect(urls.separation).toBe('ROLES');
});

test('no URL at all names the variables', () => {
  expect(() => resolveDatabaseUrls({})).toThrow(
    /set DATABASE_URL, or both APP_DATABASE_URL and PUBLIC_DATABASE_URL/,
  );
  expect(() => resolveDatabaseUrls({ APP_DATABASE_URL: owner })).toThrow(/set DATABASE_URL/);
});

test('a role is added to the options that a URL has, in a form that libpq reads too', () => {
  const url = withRole(`${owner}&options=-c%20lock_timeout%3D5s`, 'verbatim_app');
  expect(url).toContain('options=-c%20lock_timeout%3D5s%20-c%20role%3Dverbatim_app');
  expect(connectionConfig(url).options).toContain('-c lock_timeout=5s -c role=verbatim_app -c timezone=UTC');
});

test("Prisma's schema parameter becomes the search path, which ends in what is temporary", () => {
  expect(connectionConfig('postgresql://u@h/v?schema=fact%20check').options).toBe(
    '-c timezone=UTC -c search_path="fact\\ check",\\ pg_temp',
  );
});

test('what is no PostgreSQL URL is refused without repeating it', () => {
  expect(() => connectionConfig('mysql://u:secret@h/v')).toThrow(
    /^The database URL must look like postgresql:\/\/user/,
  );
  expect(() => connectionConfig('verbatim')).toThrow(/must look like/);
});
