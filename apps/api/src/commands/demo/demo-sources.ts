import type { SourceKind } from '@verbatim/database';

/** One source of the demo, in our own words. The second report and its people are invented. */
export interface DemoSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly text: string;
}

/** The sources of the demo, by the name under which the demo's claims speak of them. */
export const DEMO_SOURCES = {
  meeting: {
    kind: 'ARTICLE',
    title: 'Lavrov and al-Maliki meet in New York, urge early end to Gaza fighting',
    publisher: 'Harbour Wire',
    url: 'https://example.org/harbour-wire/2024/01/23/lavrov-al-maliki',
    publishedOn: '2024-01-23',
    text: `NEW YORK, 23 January 2024 (Harbour Wire) — The foreign ministers of Russia and Palestine, Sergei Lavrov and Riyad al-Maliki, met in New York on Tuesday and both called for an early end to the conflict in the Gaza Strip, Russia’s foreign ministry said on its website.

According to the ministry, most of the conversation was about the worsening of the Palestinian-Israeli conflict, above all in Gaza.

A statement issued after the meeting said the two sides had underlined “the importance of ending the bloodshed early and of resuming a Middle East settlement on a basis of international law that all recognize.” It named as the aim a Palestinian state within the borders of 1967, with East Jerusalem as its capital, “living in peace and security beside Israel.”

The ministers also went through current matters between the two governments. Both said they wanted to develop the political dialogue further.

Earlier that day Mr Lavrov had called on US President Joe Biden “not to delay the creation of a Palestinian state.” He warned against driving Palestinians from their land and against laying it waste.

Three days before, on 20 January, the Palestinian president’s spokesman, Nabil Abu Rudeina, had called on the United States to recognize the state of Palestine. Washington, he said, should no longer leave it at speaking of a two-state solution.

The present escalation began on the morning of 7 October 2023, when Hamas fired rockets at Israel from the Gaza Strip on a large scale, entered border areas in the south of the country and took hostages. Israel began striking targets in Gaza on the same day.

The Palestinians want a state in the West Bank and the Gaza Strip, with East Jerusalem as its capital, along the lines that stood before the Six-Day War of 1967. Israel does not accept these terms.`,
  },
  tram: {
    kind: 'ARTICLE',
    title: 'Council votes 27 to 14 for the harbour tram',
    publisher: 'Lindhaven Courier',
    url: 'https://example.org/lindhaven-courier/2025/03/12/harbour-tram',
    publishedOn: '2025-03-12',
    text: `LINDHAVEN, 12 March 2025 — The city council voted on Tuesday evening by 27 to 14 to build the harbour tram, a line of 6.8 kilometres from the Central Station to the ferry terminal. Two members abstained.

The line will have eleven stops and is to open in September 2028. The council put the cost at 184 million crowns, of which the national government pays 40 per cent. In the first draft, two years ago, the cost had been given as 148 million crowns.

“This line will not be finished early, and it will not be cheap, but it will be ours,” said Mayor Ida Holm. She said that no school bus would be cancelled before the first tram runs.

Tomas Rehn, who leads the opposition in the council, called the vote a mistake. “Nobody has shown me a single study in which the numbers add up,” he said. His group wants a referendum before the summer.

The transport office expects 21,500 passengers on a working day, about a third of whom now come by car. Noise along Quay Street should fall by 3 decibels, the office’s report says; it does not promise that the street will be closed to cars.

Work on the bridge over the Lind is to begin in autumn 2025. Shopkeepers along Quay Street will be paid for lost trade, Ms Holm said, “if they can show the loss.”`,
  },
  conference: {
    kind: 'TRANSCRIPT',
    title: 'Transcript: the mayor’s press conference on the harbour tram',
    publisher: 'City of Lindhaven',
    url: 'https://example.org/city-of-lindhaven/press/2025-03-13',
    publishedOn: '2025-03-13',
    text: `City of Lindhaven, press office. Transcript of 13 March 2025, beginning at 10:00.

MAYOR HOLM: Good morning. The council has decided. I want to thank the 27 members who voted for the line, and those who did not for a fair debate.

QUESTION: When do the diggers come?

MAYOR HOLM: In October. We begin with the bridge, not with the street. Quay Street stays open until the bridge stands.

QUESTION: And the money? Is 184 million the last word?

MAYOR HOLM: It is the figure that the council has approved. I will not promise you that it cannot rise. I can promise you that you will hear of it from me first.

QUESTION: Mr Rehn wants a referendum.

MAYOR HOLM: He may collect signatures like anybody else. The law asks for 9,000 of them.

DIRECTOR OF TRANSPORT ANSGAR LIE: May I add one figure? We counted 21,500 passengers a day in the model. That is a forecast, not a measurement.`,
  },
} as const satisfies Record<string, DemoSource>;

export type DemoSourceName = keyof typeof DEMO_SOURCES;
