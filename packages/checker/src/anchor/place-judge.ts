import type { Span } from '../text/span.ts';
import type { PreparedText, Text } from '../text/text.ts';
import { fitEdges } from './fit-edges.ts';
import { judge, type Judgement } from './judge.ts';
import { type EdgeMarks, type Place, placeOf } from './place.ts';
import type { Stretch } from './stretch.ts';

/** A place, and what its raw characters say about the quotation. */
export interface Judged {
  readonly place: Place;
  readonly judgement: Judgement;
}

const sentenceEnd = /[.!?…]["'”’)\]»]*\s|[\n\r\u2029]/;

/** Judges places of a text for one quotation; equal places are judged once. */
export class PlaceJudge {
  private readonly judgements = new Map<string, Judgement>();

  constructor(
    private readonly text: Text,
    private readonly prepared: PreparedText,
    private readonly exact: string,
    private readonly marks: EdgeMarks,
  ) {}

  /** Holds the raw characters of a stretch against the quotation. */
  judged(stretch: Stretch): Judged {
    const { raw } = this.text;
    const place = placeOf(this.text, this.marks, stretch);
    const source = raw.slice(place.start, place.end);
    const following = raw.charAt(place.end);
    const key = `${following}\n${source}`;
    let judgement = this.judgements.get(key);
    if (!judgement) {
      judgement = judge(source, this.exact, { following });
      this.judgements.set(key, judgement);
    }
    return { place, judgement };
  }

  /** The same for a stretch whose edges the fewest edits have set, and not the words. */
  judgedByWords(stretch: Stretch, pattern: Uint16Array): Judged {
    const { units, map } = this.prepared.view;
    const joins = (from: number, to: number) =>
      !sentenceEnd.test(this.text.raw.slice(map.rawStart(from), map.rawEnd(to)));
    return this.judged(fitEdges(units, pattern, stretch, joins));
  }

  spanOf(place: Place): Span {
    return { start: this.text.toCodePoint(place.start), end: this.text.toCodePoint(place.end) };
  }
}
