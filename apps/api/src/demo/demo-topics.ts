/** A topic of the demo, by the name that addresses have for it. */
export interface DemoTopic {
  readonly name: string;
  readonly description: string;
}

/** What the claims of the demo are about. */
export const DEMO_TOPICS = {
  'foreign-affairs': {
    name: 'Foreign affairs',
    description: 'What governments say and agree on with each other.',
  },
  transport: { name: 'Transport', description: 'Trams, buses, roads, and what they carry.' },
  'public-money': { name: 'Public money', description: 'What things cost, and who pays for them.' },
} as const satisfies Record<string, DemoTopic>;

export type DemoTopicKey = keyof typeof DEMO_TOPICS;
