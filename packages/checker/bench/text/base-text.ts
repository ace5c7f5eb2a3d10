import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { composeNews } from './compose-news.ts';
import { randomFrom } from './random.ts';

export interface BaseText {
  readonly text: string;
  /** Where it comes from, for the report. */
  readonly origin: string;
}

const NEWS_SHARE = 0.2;

/**
 * Natural English of `length` characters: the prose of the handbook that comes with Next.js (MIT licence; read
 * where it is installed, never copied), and among it composed news, which has the numbers, names and dates that a
 * handbook lacks. With a file, the text of that file instead, from its beginning.
 */
export function baseText(length: number, file?: string): BaseText {
  if (file !== undefined) {
    const text = readFileSync(file, 'utf8').slice(0, length);
    return { text, origin: `${file}, ${text.length.toLocaleString('en')} characters` };
  }
  const random = randomFrom(20_260_101);
  const prose = handbookParagraphs();
  const news = composeNews(random, Math.max(length * NEWS_SHARE, length - prose.join('\n').length)).split(
    '\n',
  );
  const text = random.shuffle([...prose, ...news]).join('\n');
  return { text: text.slice(0, length), origin: 'handbook prose and composed news' };
}

/** Natural English that has nothing to do with the base text: what installed packages say about themselves. */
export function otherProse(): string {
  const packages = dirname(packageFolder('next'));
  const files = readdirSync(packages)
    .filter((name) => !/^next|^@|^\./.test(name))
    .flatMap((name) => ['README.md', 'readme.md'].map((file) => join(packages, name, file)))
    .filter((file) => existsSync(file))
    .sort();
  return proseOf(files).join('\n');
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

function handbookParagraphs(): string[] {
  const root = join(packageFolder('next'), 'dist/docs');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(root, file));
  return proseOf(files);
}

/** The paragraphs of Markdown files that are prose, each once. */
function proseOf(files: readonly string[]): string[] {
  const paragraphs = new Set<string>();
  for (const file of files) {
    const prose = readFileSync(file, 'utf8')
      .replace(/^---[\s\S]*?---\n/, '')
      .replace(/```[\s\S]*?```/g, '');
    for (const block of prose.split(/\n{2,}/)) {
      const paragraph = block
        .replace(/^>\s?/gm, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*`_]/g, '')
        .replace(/\n/g, ' ')
        .trim();
      if (paragraph.length > 80 && /^[A-Z][^|<>{}]*[.:]$/.test(paragraph)) paragraphs.add(paragraph);
    }
  }
  return [...paragraphs];
}
