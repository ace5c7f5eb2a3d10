import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A place of the desk's code that says a message. */
export interface MessageCall {
  readonly file: string;
  /** Namespaces that the called function may be of: a file may give one name to several. */
  readonly namespaces: readonly string[];
  /** What the key may be; null when it is only known as the code runs. */
  readonly key: RegExp | null;
  /** Names of the values that are given; null when they are only known as the code runs. */
  readonly values: readonly string[] | null;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['app', 'components', 'features', 'lib'];
/** What gives a function that says the messages of a namespace. */
const OPENERS = new Set(['useTranslations', 'translator']);

/** Every call in the desk's code of a function that says messages. */
export function findMessageCalls(): MessageCall[] {
  return codeFiles().flatMap(callsIn);
}

/** What the scripts of pages say: each file with the part of the messages, its first key, that it opens. */
export function findPartsInBrowser(): { readonly file: string; readonly part: string }[] {
  return codeFiles().flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/useTranslations\('(\w+)/gu)].map(
      ([, part]) => ({ file, part: part! }),
    ),
  );
}

function codeFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/u.test(name))
      .map((name) => path.join(folder, name)),
  );
}

function callsIn(file: string): MessageCall[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const opened = new Map<string, string[]>();
  const visitAll = (visit: (node: ts.Node) => void) => {
    const walk = (node: ts.Node): void => {
      visit(node);
      ts.forEachChild(node, walk);
    };
    walk(source);
  };
  const add = (name: string, namespace: string) => opened.set(name, [...(opened.get(name) ?? []), namespace]);
  visitAll((node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const namespace = node.initializer && namespaceOf(node.initializer);
      if (namespace !== undefined) add(node.name.text, namespace);
    }
    // `t: ReturnType<typeof translator<'sources'>>`
    if (ts.isParameter(node) && ts.isIdentifier(node.name) && node.type) {
      const [, namespace] = /translator<'([^']+)'>/u.exec(node.type.getText(source)) ?? [];
      if (namespace !== undefined) add(node.name.text, namespace);
    }
  });
  const calls: MessageCall[] = [];
  visitAll((node) => {
    if (!ts.isCallExpression(node)) return;
    const direct = namespaceOf(node.expression);
    const named = ts.isIdentifier(node.expression) ? opened.get(node.expression.text) : undefined;
    const namespaces = direct === undefined ? named : [direct];
    const [key, values] = node.arguments;
    if (namespaces && key) {
      for (const each of keysOf(key)) calls.push({ file, namespaces, key: each, values: namesOf(values) });
    }
  });
  return calls;
}

/** The namespace that an expression opens, '' for all; undefined when it opens none. */
function namespaceOf(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  if (!OPENERS.has(node.expression.text)) return undefined;
  const [namespace] = node.arguments;
  return namespace === undefined ? '' : ts.isStringLiteralLike(namespace) ? namespace.text : undefined;
}

function keysOf(node: ts.Expression): (RegExp | null)[] {
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [new RegExp(`^${quoted(node.text)}$`, 'u')];
  if (!ts.isTemplateExpression(node)) return [null];
  const parts = node.templateSpans.map(({ literal }) => `[^.]+${quoted(literal.text)}`);
  return [new RegExp(`^${quoted(node.head.text)}${parts.join('')}$`, 'u')];
}

function quoted(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function namesOf(node: ts.Expression | undefined): string[] | null {
  if (node === undefined) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) =>
    property.name && ts.isIdentifier(property.name) ? property.name.text : null,
  );
  return names.includes(null) ? null : (names as string[]);
}
