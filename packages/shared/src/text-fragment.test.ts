import { describe, expect, it } from 'vitest';
import { linkToWords } from './text-fragment.ts';

const PAGE = 'https://news.example/harbour';

function link(exact: string, prefix = '', suffix = '', url = PAGE): string {
  return linkToWords(url, { exact, prefix, suffix });
}

describe('a link to words', () => {
  it('names them, encoded so that nothing in them is syntax', () => {
    expect(link('handled 4,120 ships')).toBe(`${PAGE}#:~:text=handled%204%2C120%20ships`);
    expect(link('twenty-one & more, “quoted” #1 50% ü 😀')).toBe(
      `${PAGE}#:~:text=twenty%2Done%20%26%20more%2C%20%E2%80%9Cquoted%E2%80%9D%20%231%2050%25%20%C3%BC%20%F0%9F%98%80`,
    );
  });

  it('names what stands around them, but no word that may be cut off', () => {
    expect(link('the fees', 'll not raise ', ' before the summ')).toBe(
      `${PAGE}#:~:text=not%20raise-,the%20fees,-before%20the`,
    );
    expect(link('We', 'end.\n\n“', ' shall not')).toBe(`${PAGE}#:~:text=%E2%80%9C-,We,-shall`);
    expect(link('last', 'the ', '.\nNext line')).toBe(`${PAGE}#:~:text=last,-.`);
  });

  it('names whole words', () => {
    expect(link('port author', 'the trans', 'ity said')).toBe(`${PAGE}#:~:text=transport%20authority`);
  });

  it('names a long quotation and one of several lines by its ends', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    expect(link(long)).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59`,
    );
    expect(link('first line\n\nlast line')).toBe(`${PAGE}#:~:text=first%20line,last%20line`);
    expect(link('长'.repeat(300))).toBe(`${PAGE}#:~:text=${encodeURIComponent('长'.repeat(300))}`);
  });

  it('keeps a fragment of the page, and replaces a text directive', () => {
    expect(link('words', '', '', `${PAGE}#part`)).toBe(`${PAGE}#part:~:text=words`);
    expect(link('words', '', '', `${PAGE}?a=b#part:~:text=old`)).toBe(`${PAGE}?a=b#part:~:text=words`);
  });

  it('is the page alone when there is nothing to look for', () => {
    expect(link('…')).toBe(PAGE);
  });
});
