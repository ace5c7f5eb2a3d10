import type { PublicationKind, Stance } from '@verbatim/database';
import type { DemoSourceName } from './demo-sources.ts';

/** Words of a demo source that bear on a claim. `exact` stands in the source's text once. */
export interface DemoEvidence {
  readonly source: DemoSourceName;
  readonly exact: string;
  readonly stance: Stance;
  readonly note?: string;
}

/** One state of a demo claim's content. */
export interface DemoRevision {
  readonly text: string;
  readonly claimantName?: string;
  readonly claimedOn?: string;
  /** Key of a rating of the default scale. */
  readonly rating?: string;
  readonly rationale?: string;
  readonly evidence?: readonly DemoEvidence[];
  readonly appearedAt?: string;
  /** Left out for a first publication. */
  readonly proposes?: Exclude<PublicationKind, 'PUBLICATION'>;
  readonly publicNote?: string;
}

/** What a person of the demo does next with a claim. */
export type DemoStep =
  | { readonly by: 'editor' | 'reviewer'; readonly revise: Partial<DemoRevision> }
  | {
      readonly by: 'editor' | 'reviewer' | 'admin';
      readonly do: 'sendToReview' | 'approve' | 'requestChanges' | 'reject' | 'publish' | 'withhold';
      readonly comment?: string;
    };

export interface DemoClaim {
  /** The first revision, written by the editor. */
  readonly first: DemoRevision;
  readonly steps: readonly DemoStep[];
}

const sentToReview: DemoStep = { by: 'editor', do: 'sendToReview' };
const approved: DemoStep = { by: 'reviewer', do: 'approve', comment: 'Read against the source; it holds.' };
const published: DemoStep = { by: 'reviewer', do: 'publish' };
const throughReview = [sentToReview, approved, published];

/** The claims of the demo: every verification status and every publication status is among them. */
export const DEMO_CLAIMS: readonly DemoClaim[] = [
  {
    // A verbatim quotation: published.
    first: {
      text: 'On 23 January 2024 Sergei Lavrov called on President Biden “not to delay the creation of a Palestinian state.”',
      claimantName: 'Evening Ledger',
      claimedOn: '2024-01-24',
      rating: 'true',
      rationale:
        'The wire report of the day has the quotation word for word and gives it to the same speaker, on the same day.',
      appearedAt: 'https://example.org/evening-ledger/2024/01/24/briefing',
      evidence: [
        {
          source: 'meeting',
          exact:
            'Earlier that day Mr Lavrov had called on US President Joe Biden “not to delay the creation of a Palestinian state.”',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: throughReview,
  },
  {
    // One word changed: published as misquoted.
    first: {
      text: 'The ministers’ statement underlined “the importance of ending the war early and of resuming a Middle East settlement.”',
      claimantName: 'Radio Meridian',
      claimedOn: '2024-01-23',
      rating: 'misquoted',
      rationale:
        'The statement speaks of “ending the bloodshed early”, not of “ending the war early”. One word inside the quotation marks was exchanged; the rest of the quotation stands.',
      appearedAt: 'https://example.org/radio-meridian/2024/01/23/evening-news',
      evidence: [
        {
          source: 'meeting',
          exact:
            'the importance of ending the bloodshed early and of resuming a Middle East settlement on a basis of international law that all recognize.',
          stance: 'REFUTES',
          note: 'The words as the statement has them.',
        },
      ],
    },
    steps: throughReview,
  },
  {
    // A wrong date: published, then corrected.
    first: {
      text: 'Nabil Abu Rudeina called on the United States to recognize Palestine on 23 January 2024, the day of the ministers’ meeting.',
      claimantName: 'Evening Ledger',
      claimedOn: '2024-01-24',
      rating: 'mostly-true',
      rationale: 'The call was made, and by the person named.',
      appearedAt: 'https://example.org/evening-ledger/2024/01/24/briefing',
      evidence: [
        {
          source: 'meeting',
          exact:
            'Three days before, on 20 January, the Palestinian president’s spokesman, Nabil Abu Rudeina, had called on the United States to recognize the state of Palestine.',
          stance: 'REFUTES',
        },
      ],
    },
    steps: [
      ...throughReview,
      {
        by: 'editor',
        revise: {
          rating: 'mostly-false',
          rationale:
            'The spokesman did call on Washington to recognize Palestine, but on 20 January, three days before the meeting. That both fell on one day is the point of the claim, and it is wrong.',
          proposes: 'CORRECTION',
          publicNote:
            'We first rated this claim “Mostly true” and overlooked the date. The call was made on 20 January, not on the day of the meeting; the rating is now “Mostly false”.',
        },
      },
      sentToReview,
      approved,
      published,
    ],
  },
  {
    // Published, then retracted: the check itself had been mistaken.
    first: {
      text: 'The harbour tram costs 148 million crowns.',
      claimantName: 'Quay Street Traders',
      claimedOn: '2025-03-14',
      rating: 'true',
      rationale: 'The Courier’s report gives 148 million crowns.',
      evidence: [
        {
          source: 'tram',
          exact: 'the cost had been given as 148 million crowns',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [
      ...throughReview,
      {
        by: 'editor',
        revise: {
          proposes: 'RETRACTION',
          publicNote:
            'We took the figure from the first draft of two years before. The council approved 184 million crowns. We retract our check and will publish a new one.',
        },
      },
      sentToReview,
      approved,
      published,
    ],
  },
  {
    // Published, then withheld by one person until two decide.
    first: {
      text: 'Tomas Rehn said of the tram that “nobody has shown me a single study in which the numbers add up.”',
      claimantName: 'Lindhaven Debate Club',
      claimedOn: '2025-03-15',
      rating: 'true',
      rationale: 'The Courier quotes him in these words.',
      evidence: [
        {
          source: 'tram',
          exact: '“Nobody has shown me a single study in which the numbers add up,” he said.',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [
      ...throughReview,
      {
        by: 'admin',
        do: 'withhold',
        comment: 'Mr Rehn’s office disputes the quotation. Down until we have heard the recording.',
      },
    ],
  },
  {
    // Misattributed: waits for a second person.
    first: {
      text: 'Mayor Ida Holm admitted that the 21,500 passengers are “a forecast, not a measurement.”',
      claimantName: 'Tomas Rehn',
      claimedOn: '2025-03-16',
      rating: 'misquoted',
      rationale:
        'The words were said at the mayor’s press conference, but by the director of transport, Ansgar Lie. The mayor did not speak of the forecast.',
      evidence: [
        {
          source: 'conference',
          exact:
            'DIRECTOR OF TRANSPORT ANSGAR LIE: May I add one figure? We counted 21,500 passengers a day in the model. That is a forecast, not a measurement.',
          stance: 'REFUTES',
          note: 'The transcript names who spoke.',
        },
      ],
    },
    steps: [sentToReview],
  },
  {
    // Approved, not published yet.
    first: {
      text: 'The council voted for the harbour tram by 27 to 14.',
      claimantName: 'City of Lindhaven',
      claimedOn: '2025-03-12',
      rating: 'true',
      rationale: 'The Courier reports the same count and names two abstentions besides.',
      evidence: [
        {
          source: 'tram',
          exact: 'The city council voted on Tuesday evening by 27 to 14 to build the harbour tram',
          stance: 'SUPPORTS',
        },
        { source: 'tram', exact: 'Two members abstained.', stance: 'CONTEXT' },
      ],
    },
    steps: [sentToReview, approved],
  },
  {
    // Sent back with a request.
    first: {
      text: 'Quay Street will be closed to cars once the tram runs.',
      claimantName: 'Quay Street Traders',
      claimedOn: '2025-03-14',
      rating: 'false',
      rationale: 'The transport office does not say so.',
      evidence: [
        {
          source: 'tram',
          exact: 'it does not promise that the street will be closed to cars',
          stance: 'REFUTES',
        },
      ],
    },
    steps: [
      sentToReview,
      {
        by: 'reviewer',
        do: 'requestChanges',
        comment:
          'The report leaves it open, which is not the same as refuting it. I would say “Unproven”; and please add what the mayor said about the street staying open.',
      },
    ],
  },
  {
    // Under work.
    first: {
      text: 'Work on the harbour tram begins “in October”, with the bridge over the Lind.',
      claimantName: 'Ida Holm',
      claimedOn: '2025-03-13',
      evidence: [
        {
          source: 'conference',
          exact: 'In October. We begin with the bridge, not with the street.',
          stance: 'SUPPORTS',
        },
      ],
    },
    steps: [{ by: 'editor', revise: { rationale: 'The mayor says October; the Courier says autumn.' } }],
  },
  {
    // Nobody has looked at it.
    first: {
      text: 'The national government pays half of the harbour tram.',
      claimantName: 'Tomas Rehn',
      claimedOn: '2025-03-16',
    },
    steps: [],
  },
  {
    // Not a checkable claim.
    first: {
      text: 'The harbour tram will be the most beautiful line in the country.',
      claimantName: 'Ida Holm',
      claimedOn: '2025-03-13',
    },
    steps: [
      {
        by: 'editor',
        do: 'reject',
        comment: 'An opinion: there is nothing that a source could bear out or refute.',
      },
    ],
  },
];
