/** The parts of the calendar that a text fixes; what it leaves open is undefined. */
export interface CalendarParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 to 4. */
  readonly quarter?: number;
  /** 1 or 2: half of a year. */
  readonly half?: number;
  /** First year of the decade: 1990. */
  readonly decade?: number;
  /** 19 for the years 1801 to 1900. */
  readonly century?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}
