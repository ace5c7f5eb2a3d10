import type { Mark, Stance } from './mark.ts';

/** Evidence of a snapshot as the API gives it. */
export interface EvidenceInText {
  readonly id: string;
  readonly stance: Stance;
  readonly span: { readonly start: number; readonly end: number };
  readonly claim: { readonly id: string; readonly revision: { readonly text: string } };
}

/** Thousands of marks in little room: each claim is named once. */
export interface PackedMarks {
  readonly claims: readonly (readonly [id: string, text: string])[];
  /** Of each mark: place of its claim in the list, begin, end, and stance by its first letter. */
  readonly marks: readonly (readonly [claim: number, start: number, end: number, stance: string])[];
}

export function packMarks(evidence: readonly EvidenceInText[]): PackedMarks {
  const places = new Map<string, number>();
  const claims: [string, string][] = [];
  const marks = evidence.map(({ claim, span, stance }) => {
    let place = places.get(claim.id);
    if (place === undefined) {
      places.set(claim.id, (place = claims.length));
      claims.push([claim.id, claim.revision.text]);
    }
    return [place, span.start, span.end, stance.charAt(0)] as const;
  });
  return { claims, marks };
}

/** The marks again, each leading to its claim by `key`, which begins with the claim's id. */
export function unpackMarks({ claims, marks }: PackedMarks): Mark[] {
  return marks.map(([place, start, end, stance]) => {
    const [id, label] = claims[place]!;
    return { key: `${id}:${start}:${end}`, start, end, stance: STANCES[stance]!, label };
  });
}

const STANCES: Readonly<Record<string, Stance>> = { S: 'SUPPORTS', R: 'REFUTES', C: 'CONTEXT' };
