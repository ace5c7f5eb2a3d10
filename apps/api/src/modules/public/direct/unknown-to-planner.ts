/** Something is asked that the direct planner was not taught: the ordinary resolvers answer it. */
export class UnknownToPlanner extends Error {}
