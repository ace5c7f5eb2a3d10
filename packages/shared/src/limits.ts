/** Limits that the API enforces and the desk tells before anything is sent. Lengths in Unicode code points. */
export const LIMITS = {
  /** Text of a snapshot. About 800 printed pages. */
  snapshotText: 2_000_000,
  /** Body of a request to the desk API, in bytes. Room for a snapshot in a script of three bytes a letter. */
  deskBodyBytes: 8_000_000,
  /** Body of a request to the public API, in bytes. */
  publicBodyBytes: 100_000,
  claimText: 5_000,
  rationale: 20_000,
  note: 2_000,
  /** Name or message of a finding: it may repeat the words of claim and source. */
  finding: 20_000,
  findingsPerClaim: 200,
  title: 500,
  name: 200,
  url: 2_000,
  evidencePerRevision: 200,
  appearancesPerRevision: 50,
  topicsPerRevision: 20,
  topicSlug: 80,
  pageSize: 100,
  /** Values that one list of a filter may have. */
  filterValues: 50,
  /** Milliseconds for one operation of the public API. */
  publicOperationMs: 10_000,
  /** Points, at most, that one operation of the public API may cost. */
  publicOperationCost: 10_000,
  /** Points a minute, at most, that a key of the public API can be given. */
  pointsPerMinute: 100_000_000,
} as const;
