/** One label of a rating scale, before it is in the database. */
export interface RatingSeed {
  /** Stable within the scale. */
  readonly key: string;
  readonly name: string;
  /** Higher is truer; null for a label outside the order. */
  readonly value: number | null;
  /** CSS hexadecimal colour, with at least 4.5:1 contrast against white text. */
  readonly colour: string;
  /** One of ICONS. */
  readonly icon: RatingIcon;
  readonly explanation: string;
}

/** The icons that desk and clients draw beside a rating, so that colour never speaks alone. */
export const RATING_ICONS = [
  'check',
  'check-part',
  'half',
  'cross-part',
  'cross',
  'question',
  'quote',
] as const;

export type RatingIcon = (typeof RATING_ICONS)[number];

export const DEFAULT_RATING_SCALE_NAME = 'Verbatim';

/** The scale that ships. A newsroom edits it or brings its own. */
export const DEFAULT_RATING_SCALE: readonly RatingSeed[] = [
  {
    key: 'true',
    name: 'True',
    value: 5,
    colour: '#1a6b3c',
    icon: 'check',
    explanation: 'The sources bear the claim out, and nothing of weight is missing.',
  },
  {
    key: 'mostly-true',
    name: 'Mostly true',
    value: 4,
    colour: '#3f6b1a',
    icon: 'check-part',
    explanation: 'The core holds; a detail is off or context is missing that does not change it.',
  },
  {
    key: 'half-true',
    name: 'Half true',
    value: 3,
    colour: '#80590a',
    icon: 'half',
    explanation: 'One part holds, another does not.',
  },
  {
    key: 'mostly-false',
    name: 'Mostly false',
    value: 2,
    colour: '#9a4a0f',
    icon: 'cross-part',
    explanation: 'A grain of it holds; the core does not.',
  },
  {
    key: 'false',
    name: 'False',
    value: 1,
    colour: '#a3201d',
    icon: 'cross',
    explanation: 'The sources say otherwise.',
  },
  {
    key: 'misquoted',
    name: 'Misquoted',
    value: 1,
    colour: '#7a2050',
    icon: 'quote',
    explanation:
      'Words are given as a quotation that the source does not have in that form, or gives to somebody else.',
  },
  {
    key: 'unproven',
    name: 'Unproven',
    value: null,
    colour: '#4a5260',
    icon: 'question',
    explanation: 'The sources at hand neither bear the claim out nor refute it.',
  },
];
