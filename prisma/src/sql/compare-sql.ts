import type { ClientBase, DatabaseError } from 'pg';
import { type Definition, type Privilege, readDefinitions, readPrivileges } from './catalogue.ts';
import { readSqlFiles, type SqlFile } from './sql-files.ts';

/** What has to be done to a database so that its functions, triggers, views and privileges are those of prisma/sql. */
export type SqlDifference = {
  /** In words, a line each: what differs. Empty where nothing does. */
  differences: string[];
  /** Statements that drop, in an order in which none needs CASCADE. */
  drops: string[];
  /** Files whose text has to run again, in order. */
  files: SqlFile[];
  /** REVOKE and GRANT statements. */
  privileges: string[];
};

/**
 * Compares a database with prisma/sql. The files are applied in a transaction that is rolled back, so nothing changes;
 * while it runs, writers of the database wait.
 * @param client the owner's connection, in no transaction, whose search path begins with our schema
 * @param files for tests; those of prisma/sql when left out
 * @throws Error naming the file that cannot be applied, or what would need CASCADE
 */
export async function compareSql(client: ClientBase, files?: SqlFile[]): Promise<SqlDifference> {
  const wanted = files ?? (await readSqlFiles());
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL check_function_bodies = off');
    const before = await readDefinitions(client);
    const { definedIn, drops } = await applyDefinitions(client, wanted);
    const strays = [...before.values()].filter(
      ({ name, drop }) => !definedIn.has(name) && !drops.includes(drop),
    );
    drops.push(...(await dropAll(client, strays)));
    const after = await readDefinitions(client);
    const had = await readPrivileges(client);
    for (const privilege of had) await client.query(revoke(privilege));
    for (const file of wanted) if (file.kind === 'GRANTS') await applyFile(client, file);
    const have = await readPrivileges(client);
    return describe({ before, after, definedIn, drops, files: wanted, had, have });
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Applies the files of functions and views one after the other, and finds out what each defines. */
async function applyDefinitions(client: ClientBase, files: SqlFile[]) {
  const definedIn = new Map<string, SqlFile>();
  const drops: string[] = [];
  let known = await readDefinitions(client);
  for (const file of files) {
    if (file.kind === 'GRANTS') continue;
    drops.push(...(await applyDefinition(client, file, known)));
    const now = await readDefinitions(client);
    const defined = [...now.values()].filter(({ name, version }) => known.get(name)?.version !== version);
    if (!defined.some(({ name }) => namesTheFile(name, file))) {
      throw new Error(`prisma/sql/${file.path} defines no ${file.kind.toLowerCase()} ${file.name}.`);
    }
    for (const { name } of defined) {
      const other = definedIn.get(name);
      if (other !== undefined)
        throw new Error(`The ${name} stands in two files of prisma/sql: ${other.path} and ${file.path}.`);
      definedIn.set(name, file);
    }
    known = now;
  }
  return { definedIn, drops };
}

/** @returns the drops without which the file could not be applied: a function cannot change what it returns */
async function applyDefinition(
  client: ClientBase,
  file: SqlFile,
  known: Map<string, Definition>,
): Promise<string[]> {
  await client.query('SAVEPOINT before_file');
  try {
    await applyFile(client, file);
    return [];
  } catch (error) {
    if (!CANNOT_REPLACE.includes((error as { cause?: DatabaseError }).cause?.code ?? '')) throw error;
    await client.query('ROLLBACK TO before_file');
  }
  const old = [...known.values()].filter(({ name }) => namesTheFile(name, file));
  const drops = await dropAll(client, [...triggersOf(old, known), ...old]);
  await applyFile(client, file);
  return drops;
}

/** `invalid_function_definition` and `invalid_table_definition`: OR REPLACE would change a signature, or a view's columns. */
const CANNOT_REPLACE = ['42P13', '42P16'];
const DEPENDENTS = '2BP01';

async function applyFile(client: ClientBase, { path, text }: SqlFile): Promise<void> {
  try {
    await client.query(text);
  } catch (error) {
    throw new Error(`prisma/sql/${path}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Drops without CASCADE, what others depend on after them.
 * @returns the statements in the order that worked
 * @throws Error naming what still depends on something
 */
async function dropAll(client: ClientBase, definitions: Definition[]): Promise<string[]> {
  const done: string[] = [];
  let left = definitions.map(({ drop }) => drop);
  while (left.length > 0) {
    const stuck: string[] = [];
    const reasons: string[] = [];
    for (const drop of left) {
      await client.query('SAVEPOINT before_drop');
      try {
        await client.query(drop);
        done.push(drop);
      } catch (error) {
        const { code, detail, message } = error as DatabaseError;
        if (code !== DEPENDENTS) throw error;
        await client.query('ROLLBACK TO before_drop');
        stuck.push(drop);
        reasons.push(`${message}\n${detail ?? ''}`);
      }
    }
    if (stuck.length === left.length) {
      throw new Error(
        `This would need CASCADE, which takes away what nobody named. Change or drop it in a migration first:\n${reasons.join('\n')}`,
      );
    }
    left = stuck;
  }
  return done;
}

/** The triggers that run one of the functions: they stand in its file, which makes them again. */
function triggersOf(functions: Definition[], known: Map<string, Definition>): Definition[] {
  const calls = functions.map(({ name }) => `EXECUTE FUNCTION ${bareName(name)}(`);
  return [...known.values()].filter(
    ({ name, text }) => name.startsWith('trigger ') && calls.some((call) => text.includes(call)),
  );
}

function namesTheFile(name: string, file: SqlFile): boolean {
  return name.split(' ')[0] === file.kind.toLowerCase() && bareName(name) === file.name;
}

/** `largest_power_below` of `function largest_power_below(bigint)`. */
function bareName(name: string): string {
  return name.slice(name.indexOf(' ') + 1).replace(/\(.*/, '');
}

type Compared = {
  before: Map<string, Definition>;
  after: Map<string, Definition>;
  definedIn: Map<string, SqlFile>;
  drops: string[];
  files: SqlFile[];
  /** Privileges once everything is defined, and those that prisma/sql grants. */
  had: Privilege[];
  have: Privilege[];
};

function describe({ before, after, definedIn, drops, files, had, have }: Compared): SqlDifference {
  const differences: string[] = [];
  const changed = new Set<SqlFile>();
  for (const [name, { text }] of after) {
    const file = definedIn.get(name)!;
    const old = before.get(name);
    if (old?.text === text) continue;
    differences.push(
      `The ${name} ${old === undefined ? 'is missing' : 'differs'}: prisma/sql/${file.path} has the newest text.`,
    );
    changed.add(file);
  }
  for (const name of before.keys()) {
    if (!after.has(name)) differences.push(`The ${name} stands in no file of prisma/sql.`);
  }
  const written = (list: Privilege[]) => new Set(list.map((each) => JSON.stringify(each)));
  const [hadSet, haveSet] = [written(had), written(have)];
  const superfluous = had.filter((each) => !haveSet.has(JSON.stringify(each)));
  const missing = have.filter((each) => !hadSet.has(JSON.stringify(each)));
  // A function that is new, or is made again, may be executed by everybody until it is said otherwise.
  const isNew = ({ object }: Privilege) => {
    const name = object.replace(/^(FUNCTION|PROCEDURE) /, (word) => word.toLowerCase());
    return after.has(name) && (!before.has(name) || drops.includes(before.get(name)!.drop));
  };
  for (const each of superfluous) {
    if (!isNew(each)) differences.push(`${sentence(each)}, and no file of prisma/sql grants it.`);
  }
  for (const each of missing) differences.push(`prisma/sql grants what is not there: ${grant(each)}`);
  return {
    differences,
    drops,
    files: files.filter((file) => changed.has(file)),
    privileges: [...superfluous.map(revoke), ...missing.map(grant)],
  };
}

function revoke({ object, column, privilege, grantee }: Privilege): string {
  return `REVOKE ${privilege}${column === null ? '' : ` (${column})`} ON ${object} FROM ${grantee}`;
}

function grant(each: Privilege): string {
  const { object, column, privilege, grantee, grantable } = each;
  return `GRANT ${privilege}${column === null ? '' : ` (${column})`} ON ${object} TO ${grantee}${grantable ? ' WITH GRANT OPTION' : ''}`;
}

function sentence({ object, column, privilege, grantee }: Privilege): string {
  return `${grantee} has ${privilege}${column === null ? '' : ` (${column})`} on ${object}`;
}
