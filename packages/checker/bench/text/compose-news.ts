import type { Random } from './random.ts';
import {
  adjectives,
  adverbs,
  firstNames,
  months,
  nouns,
  organisations,
  places,
  surnames,
  verbs,
  weekdays,
} from './vocabulary.ts';

/** Writes news paragraphs of an invented county until they have `length` characters. One a line. */
export function composeNews(random: Random, length: number): string {
  const composer = new Composer(random);
  const paragraphs: string[] = [];
  let size = 0;
  while (size < length) {
    const paragraph = composer.paragraph();
    size += paragraph.length + 1;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n');
}

class Composer {
  constructor(private readonly random: Random) {}

  paragraph(): string {
    const count = this.random.int(2, 7);
    return Array.from({ length: count }, () => this.sentence()).join(' ');
  }

  private sentence(): string {
    const { random } = this;
    const clause = this.clause();
    const tail = random.pick([
      () => '',
      () => ` ${random.pick(['although', 'because', 'while', 'after', 'before'])} ${this.clause()}`,
      () => `, which ${this.verb()} ${this.thing()}`,
      () => `, according to ${this.source()}`,
      () => ` in ${random.pick(months)} ${random.int(1990, 2026)}`,
      () => ` on ${random.int(1, 29)} ${random.pick(months)}`,
      () => `, ${this.amount()} more than in ${random.int(1990, 2026)}`,
      () => `; ${this.clause()}`,
    ])();
    const opening = random.pick([
      () => '',
      () => `On ${random.pick(weekdays)} `,
      () => `In ${random.pick(places)}, `,
      () => `${capital(random.pick(adverbs))}, `,
      () => `Asked about ${this.thing()}, `,
      () => `Despite ${this.thing()}, `,
    ])();
    const body = `${opening}${clause}${tail}`;
    if (!random.chance(0.25)) return `${capital(body)}.`;
    const speaker = `${random.pick(['said', 'added', 'argued'])} ${this.person()}`;
    return random.chance(0.5)
      ? `“${capital(body)},” ${speaker}.`
      : `“${capital(body)},” ${speaker}, “and ${this.clause()}.”`;
  }

  private clause(): string {
    const { random } = this;
    const verb = random.pick(verbs);
    return random.pick([
      () => `${this.actor()} ${this.verb()} ${this.thing()}`,
      () => `${this.actor()} ${this.verb()} ${this.thing()} for ${this.amount()}`,
      () => `${this.actor()} has not ${verb[0]} ${this.thing()}`,
      () => `${this.actor()} will ${random.chance(0.3) ? 'not ' : ''}${verb[1]} ${this.thing()}`,
      () => `${this.thing()} was ${verb[0]} by ${this.actor()}`,
      () => `${this.thing()} cost ${this.amount()}`,
      () => `${random.int(3, 90)} per cent of ${this.plural()} ${verb[0]} ${this.thing()}`,
      () =>
        `${random.int(12, 9800).toLocaleString('en')} ${this.plural()} were ${random.pick(adverbs)} ${verb[0]}`,
      () => `${this.actor()} refused to ${verb[1]} ${this.thing()} near ${random.pick(places)}`,
      () => `the number of ${this.plural()} rose from ${random.int(5, 400)} to ${random.int(400, 900)}`,
      () => `there is no ${this.noun()} in ${random.pick(places)} that could ${verb[1]} ${this.thing()}`,
    ])();
  }

  private actor(): string {
    return this.random.pick([
      () => this.person(),
      () => this.source(),
      () => `the ${this.noun()} of ${this.random.pick(places)}`,
      () => this.thing(),
    ])();
  }

  private person(): string {
    return `${this.random.pick(firstNames)} ${this.random.pick(surnames)}`;
  }

  private source(): string {
    return `the ${this.random.pick(places)} ${this.random.pick(organisations)}`;
  }

  private thing(): string {
    const { random } = this;
    const article = random.pick(['the', 'a second', 'its', 'every', 'one']);
    const adjective = random.chance(0.5) ? ` ${this.zipf(adjectives)}` : '';
    const compound = random.chance(0.35) ? ` ${this.noun()}` : '';
    return `${article}${adjective}${compound} ${this.noun()}`;
  }

  private plural(): string {
    return `${this.zipf(adjectives)} ${this.noun()}s`;
  }

  private verb(): string {
    const adverb = this.random.chance(0.2) ? `${this.random.pick(adverbs)} ` : '';
    return `${adverb}${this.random.pick(verbs)[0]}`;
  }

  private noun(): string {
    return this.zipf(nouns);
  }

  private amount(): string {
    const { random } = this;
    return random.pick([
      () => `£${random.int(2, 900)} million`,
      () => `${random.int(1, 60)}.${random.int(1, 10)} per cent`,
      () => `${random.int(2, 90)} kilometres`,
      () => `${(random.int(11, 999) * 100).toLocaleString('en')} euros`,
      () => `${random.int(2, 48)} hours`,
      () => `${random.int(2, 40)} tonnes`,
    ])();
  }

  /** A word, the earlier ones of a list oftener: the rank is drawn after Zipf's law. */
  private zipf(words: readonly string[]): string {
    const rank = Math.floor((words.length + 1) ** this.random.next()) - 1;
    return words[Math.min(rank, words.length - 1)]!;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
