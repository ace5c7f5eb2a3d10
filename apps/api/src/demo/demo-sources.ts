import type { SourceKind } from '../modules/sources/source.enums.ts';

/** A source of the demo: what is said of it, and the text of each of its snapshots. */
export interface DemoSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly snapshots: readonly [string, ...string[]];
}

export type DemoSourceKey = keyof typeof DEMO_SOURCES;

const WIRE_REPORT = `NEW YORK, 23 January 2024. The foreign ministers of Russia and Palestine, Sergei Lavrov and Riyad al-Maliki, met in New York on Tuesday and called for an early end to the conflict in Gaza. So says a summary on the website of the Russian foreign ministry.

Most of the conversation was about the war, according to the summary. Both sides want the killing to stop soon and talks about a settlement to begin again on the footing of international law. The goal that the summary names is a Palestinian state in the borders of 1967, with East Jerusalem as its capital, at peace with Israel.

The ministers also went through matters between their two countries and said that they would keep up their political contacts.

Earlier the same day, Lavrov called on President Biden “not to delay the creation of a Palestinian state”. He added that Palestinians must not be driven from where they live.

Three days before, on 20 January, Nabil Abu Rudeina, who speaks for the Palestinian president, had asked the United States to recognise Palestine. Washington, in his words, should do more than talk about two states.

The war began on 7 October 2023, when Hamas fired rockets at Israel, sent fighters over the border and took hostages. Israel has struck targets in Gaza ever since that day.

Palestinians want a state in the West Bank and in Gaza along the lines that stood before the war of June 1967. Israel does not accept this.`;

const TRAM_REPORT = `NORRHAVEN, 5 March 2024. Tram line 7 carried 23,000 passengers on Monday, its first working day, the operator Norrhaven Transit said. The line had opened on Saturday, 2 March, four months after the day first planned.

Line 7 runs 8.4 kilometres from the central station to the university hospital and has 14 stops, six of them new. On working days a tram comes every seven and a half minutes, on Sundays every fifteen.

“We finished four months late and eleven million under budget,” said Jonas Brekke, the director of Norrhaven Transit. The city council had set aside 323 million crowns; the final bill came to 312 million.

Mayor Hedda Lunde called the opening “a good day for everybody who ever waited for a bus that did not come”. The fare, she said, would not rise before the end of 2025.

Not everybody is content. The shopkeepers of Brewery Street lost a third of their customers while the street was dug up, says their association, which asks the city for 1.2 million crowns. The council will decide in May.

Bus line 22, which ran along the same streets, made its last journey on Sunday. Its eleven drivers now drive trams.`;

const OPERATOR_STATEMENT = `Norrhaven Transit thanks the 23,000 passengers who rode line 7 on Monday, 4 March 2024.

We counted them with the sensors at the doors of all trams. The busiest hour was from seven to eight in the morning, with 2,900 passengers; the busiest stop was the university hospital.

From April on we shall publish the count of every week.`;

/** Three weeks later the operator changed the number, and said so nowhere. */
const OPERATOR_STATEMENT_CHANGED = OPERATOR_STATEMENT.replace('23,000', '21,500');

/** The texts of the demo. The wire report tells facts of its day in our own words; Norrhaven and all in it is invented. */
export const DEMO_SOURCES = {
  wire: {
    kind: 'ARTICLE',
    title: 'Russian and Palestinian foreign ministers meet in New York',
    publisher: 'Meridian Wire',
    url: 'https://wire.example/2024/01/23/ministers-meet-in-new-york',
    publishedOn: '2024-01-23',
    snapshots: [WIRE_REPORT],
  },
  tram: {
    kind: 'ARTICLE',
    title: 'Line 7 carries 23,000 on its first working day',
    publisher: 'Norrhaven Courier',
    url: 'https://courier.example/2024/03/05/line-7-first-day',
    publishedOn: '2024-03-05',
    snapshots: [TRAM_REPORT],
  },
  statement: {
    kind: 'STATEMENT',
    title: 'Line 7: thank you for riding with us',
    publisher: 'Norrhaven Transit',
    url: 'https://transit.example/news/line-7-thank-you',
    publishedOn: '2024-03-04',
    snapshots: [OPERATOR_STATEMENT, OPERATOR_STATEMENT_CHANGED],
  },
} as const satisfies Record<string, DemoSource>;
