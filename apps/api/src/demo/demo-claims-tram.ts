import { published, type DemoClaim } from './demo-story.ts';

const BUDGET = {
  source: 'tram',
  words: 'The city council had set aside 323 million crowns; the final bill came to 312 million',
} as const;
const BOAST = {
  source: 'tram',
  words:
    '“We finished four months late and eleven million under budget,” said Jonas Brekke, the director of Norrhaven Transit',
} as const;

/** Claims about tram line 7 of Norrhaven. */
export const TRAM_CLAIMS: readonly DemoClaim[] = [
  {
    by: 'editor',
    content: {
      text: 'Tram line 7 cost 312 million crowns, eleven million less than the city council had set aside.',
      claimant: 'Norrhaven Transit',
      topics: ['public-money', 'transport'],
      claimedOn: '2024-03-05',
      rating: 'true',
      rationale: 'The report has both sums: 323 million set aside, 312 million paid.',
      evidence: [{ ...BUDGET, stance: 'SUPPORTS' }],
    },
    steps: [
      ...published(),
      {
        by: 'editor',
        action: 'REVISE',
        content: {
          rating: 'unproven',
          rationale:
            'The sums in the report do not say whether they include the eleven new trams, which were paid for from another budget. We are asking the city.',
          proposes: 'RETRACTION',
          publicNote:
            'We take this check back. The city has told us that the sum leaves out the trams themselves; we shall publish again when we have the whole account.',
        },
      },
      ...published('Right to take it back until the account is there.'),
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Twenty-three thousand people took the new line 7 on its first Monday.',
      claimant: 'Harbour Radio',
      topics: ['transport'],
      claimedOn: '2024-03-06',
      evidence: [
        {
          source: 'tram',
          words: 'Tram line 7 carried 23,000 passengers on Monday, its first working day',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [
      {
        by: 'editor',
        action: 'LINK',
        otherText: 'On its first working day, tram line 7 carried 23,000 passengers.',
        reason: 'The same number of the same day: the first working day was that Monday.',
      },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'On its first working day, tram line 7 carried 23,000 passengers.',
      claimant: 'Norrhaven Transit',
      topics: ['transport'],
      claimedOn: '2024-03-04',
      rating: 'true',
      rationale: 'The operator counted with sensors at the doors and published the number the same evening.',
      evidence: [
        {
          source: 'statement',
          words: 'thanks the 23,000 passengers who rode line 7 on Monday, 4 March 2024',
          stance: 'SUPPORTS',
          note: 'The operator’s own count.',
        },
        {
          source: 'tram',
          words: 'Tram line 7 carried 23,000 passengers on Monday, its first working day',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [
      ...published(),
      {
        by: 'reviewer',
        action: 'WITHHOLD',
        reason:
          'The operator now gives 21,500 on the same page, without saying that it was changed. Down until we know why.',
      },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Tram line 7 opened four months late.',
      claimant: 'Councillor Odd Hansen',
      topics: ['transport'],
      claimedOn: '2024-03-06',
      rating: 'true',
      rationale: 'The report says so in its own words, and the director of the operator says it too.',
      evidence: [
        { source: 'tram', words: 'four months after the day first planned', stance: 'SUPPORTS' },
        { ...BOAST, stance: 'SUPPORTS', note: 'The operator does not deny it.' },
      ],
    },
    steps: [
      { by: 'editor', action: 'SEND_TO_REVIEW' },
      { by: 'reviewer', action: 'APPROVE', comment: 'Two voices, one of them against its own interest.' },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Mayor Hedda Lunde said: “We finished four months late and eleven million under budget.”',
      claimant: 'Norrhaven Today',
      topics: ['transport'],
      claimedOn: '2024-03-06',
      rating: 'true',
      rationale: 'The quotation stands in the report.',
      evidence: [{ ...BOAST, stance: 'SUPPORTS' }],
    },
    steps: [
      { by: 'editor', action: 'SEND_TO_REVIEW' },
      {
        by: 'reviewer',
        action: 'REQUEST_CHANGES',
        comment:
          'The words stand, but look at who says them: Jonas Brekke, not the mayor. This is a misattribution.',
      },
      {
        by: 'reviewer',
        action: 'ASK',
        message: 'Name the speaker that the report names, and say who he is.',
        at: { source: 'tram', words: 'said Jonas Brekke, the director of Norrhaven Transit' },
      },
      { by: 'reviewer', action: 'ASSIGN', to: 'editor', dueInDays: -2, priority: 'URGENT' },
    ],
  },
  {
    by: 'editor',
    content: {
      text: 'Line 7 is the most beautiful tram line in the country.',
      claimant: 'Mayor Hedda Lunde',
      topics: ['transport'],
    },
    steps: [
      { by: 'editor', action: 'REJECT', comment: 'A matter of taste: there is nothing to check it against.' },
    ],
  },
  {
    by: 'reviewer',
    content: {
      text: 'Line 7 has 16 stops, six of them new.',
      claimant: 'City of Norrhaven, leaflet “Your new tram”',
      topics: ['transport'],
      evidence: [
        {
          source: 'tram',
          words: 'has 14 stops, six of them new',
          stance: 'REFUTES',
          note: 'The leaflet may count the two at the depot.',
        },
      ],
    },
    steps: [],
  },
  {
    by: 'editor',
    content: {
      text: 'Line 7 put the drivers of bus line 22 out of work.',
      claimant: 'A leaflet at the bus depot',
      topics: ['transport'],
      evidence: [
        { source: 'tram', words: 'Its eleven drivers now drive trams', stance: 'REFUTES' },
        { source: 'tram', words: 'made its last journey on Sunday', stance: 'CONTEXT' },
      ],
    },
    steps: [
      { by: 'editor', action: 'WANT_BLIND_VERDICTS' },
      {
        by: 'reviewer',
        action: 'GIVE_BLIND_VERDICT',
        rating: 'false',
        rationale: 'All eleven of them were kept on: the report says that they drive trams now.',
      },
    ],
  },
];
