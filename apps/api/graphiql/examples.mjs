/** Queries that the page opens with, each in a tab of its own. They run on the demo and on any other data. */
export const EXAMPLES = [
  `# What was checked last, with the very words that each check rests on.
query Latest {
  claims(first: 5) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      text
      publicationStatus
      rating { name colour scale { name best worst } }
      claimant { name }
      evidence { stance anchorState selector { exact } source { title } linkToWords }
    }
  }
}
`,
  `# Checks by verdict, oldest first, in pages of three.
query ByVerdict($ratings: [String!] = ["false", "mostly-false", "misquoted"], $after: String) {
  claims(first: 3, after: $after, filter: { ratings: $ratings }, orderBy: PUBLISHED_AT_ASC) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { text rating { name } rationale publishedAt }
  }
}
`,
  `# Words in claims, names, quotations and rationales.
query Search {
  search(query: "tram or budget", first: 5) {
    totalCount
    nodes { text rating { name } sources { title } }
  }
}
`,
  `# Who says what: claimants with their latest claims.
query Claimants {
  claimants(first: 5, orderBy: NAME_ASC) {
    nodes {
      name
      claimCount
      claims(first: 2) { nodes { text rating { name } } }
    }
  }
}
`,
  `# Corrections and retractions, with what was published before and the proof of it.
query Changes {
  claims(first: 5, filter: { publicationStatuses: [CORRECTED, RETRACTED] }) {
    nodes {
      text
      publicNote
      publications {
        number
        kind
        publicNote
        changed
        rating { name }
        proof { logIndex treeSize checkpoint }
      }
    }
  }
}
`,
];
