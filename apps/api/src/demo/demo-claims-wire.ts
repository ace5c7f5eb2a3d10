import { published, type DemoClaim } from './demo-story.ts';

const CALL = {
  source: 'wire',
  words: 'Lavrov called on President Biden “not to delay the creation of a Palestinian state”',
} as const;
const MEETING = {
  source: 'wire',
  words: 'met in New York on Tuesday and called for an early end to the conflict in Gaza',
} as const;

/** Claims about the meeting of 23 January 2024. */
export const WIRE_CLAIMS: readonly DemoClaim[] = [
  {
    by: 'editor',
    content: {
      text: 'On 23 January 2024, Sergei Lavrov called on President Biden “not to delay the creation of a Palestinian state”.',
      claimant: 'The Evening Ledger',
      topics: ['foreign-affairs'],
      claimedOn: '2024-01-24',
      appearedAt: 'https://ledger.example/2024/01/24/world-in-brief',
      rating: 'true',
      rationale:
        'The report of Meridian Wire has these words in quotation marks and gives them to Lavrov. “Earlier the same day” is the day of the report, 23 January 2024.',
      evidence: [
        { ...CALL, stance: 'SUPPORTS', note: 'Quotation, speaker and addressee in one sentence.' },
        {
          source: 'wire',
          words: 'NEW YORK, 23 January 2024',
          stance: 'CONTEXT',
          note: 'The day that “the same day” means.',
        },
      ],
    },
    steps: published('Checked word for word against the snapshot.'),
  },
  {
    by: 'editor',
    content: {
      text: 'Sergei Lavrov called on President Biden “not to block the creation of a Palestinian state”.',
      claimant: 'Channel Two Morning Show',
      topics: ['foreign-affairs'],
      claimedOn: '2024-01-24',
      rating: 'misquoted',
      rationale:
        'The source has “delay”, not “block”. Who delays a thing holds it up; who blocks it prevents it. Put in quotation marks, the stronger word becomes something that Lavrov is not reported to have said.',
      evidence: [{ ...CALL, stance: 'REFUTES', note: 'One word differs: “delay” became “block”.' }],
    },
    steps: published(),
  },
  {
    by: 'editor',
    content: {
      text: 'The foreign ministers of Russia and Palestine met in New York on 24 January 2024.',
      claimant: 'Almanac of the Month',
      topics: ['foreign-affairs'],
      claimedOn: '2024-02-01',
      rating: 'false',
      rationale:
        'The report is dated Tuesday, 23 January 2024, and puts the meeting on that day. Abu Rudeina’s call, which it sets three days earlier, is given as 21 January in the almanac.',
      evidence: [{ ...MEETING, stance: 'REFUTES', note: 'The Tuesday of that week was 23 January.' }],
    },
    steps: [
      ...published(),
      {
        by: 'editor',
        action: 'REVISE',
        content: {
          rationale:
            'The report is dated Tuesday, 23 January 2024, and puts the meeting on that day; 24 January was the Wednesday. The place is right.',
          evidence: [
            { ...MEETING, stance: 'REFUTES', note: 'The Tuesday of that week was 23 January.' },
            {
              source: 'wire',
              words: 'NEW YORK, 23 January 2024',
              stance: 'REFUTES',
              note: 'Place and day of the report.',
            },
          ],
          proposes: 'CORRECTION',
          publicNote:
            'The first version of this check said that the almanac also misdates the call by Nabil Abu Rudeina. It does not mention it. The rating stays the same.',
        },
      },
      ...published('The note says plainly what was wrong.'),
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Nabil Abu Rudeina called on President Biden “not to delay the creation of a Palestinian state”.',
      claimant: 'Harbour Radio',
      topics: ['foreign-affairs'],
      claimedOn: '2024-01-25',
      rating: 'misquoted',
      rationale:
        'The words stand in the source, but they are Lavrov’s. Abu Rudeina, who speaks for the Palestinian president, is reported with another call three days earlier: that the United States should recognise Palestine.',
      evidence: [
        { ...CALL, stance: 'REFUTES', note: 'The words are given to Lavrov.' },
        {
          source: 'wire',
          words:
            'Nabil Abu Rudeina, who speaks for the Palestinian president, had asked the United States to recognise Palestine',
          stance: 'CONTEXT',
          note: 'What Abu Rudeina did call for.',
        },
      ],
    },
    steps: [
      { by: 'editor', action: 'SEND_TO_REVIEW' },
      { by: 'reviewer', action: 'APPROVE' },
      { by: 'admin', action: 'PUBLISH' },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Palestinians want a state along the lines that stood before the war of June 1967.',
      claimant: 'Prof. Ilse Tamm',
      topics: ['foreign-affairs'],
      claimedOn: '2024-01-26',
      rating: 'mostly-true',
      rationale:
        'The report says so of Palestinians at large and adds where: in the West Bank and in Gaza. It names no survey, and not everybody wants the same.',
      evidence: [
        {
          source: 'wire',
          words:
            'Palestinians want a state in the West Bank and in Gaza along the lines that stood before the war of June 1967',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [
      { by: 'editor', action: 'SEND_TO_REVIEW', comment: 'Is “mostly true” too strong with one source?' },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Lavrov and al-Maliki agreed on a date for a peace conference.',
      claimant: 'A post with 40,000 shares',
      topics: ['foreign-affairs'],
      claimedOn: '2024-01-23',
    },
    steps: [
      {
        by: 'editor',
        action: 'REVISE',
        content: {
          rating: 'unproven',
          rationale:
            'The report speaks of talks that should begin again and names neither a conference nor a date.',
          evidence: [
            {
              source: 'wire',
              words: 'talks about a settlement to begin again on the footing of international law',
              stance: 'CONTEXT',
              note: 'The nearest that the report comes to it.',
            },
          ],
        },
      },
      { by: 'reviewer', action: 'ASSIGN', to: 'editor', dueInDays: 2, priority: 'HIGH' },
    ],
  },
];
