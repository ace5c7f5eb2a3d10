/** How operations of the public schema were answered since the process began. */
export interface AnswerCounts {
  /** By one statement whose JSON went out as it came. */
  direct: number;
  /** Put together of an outline and texts of claims, most of them remembered. */
  assembled: number;
  /** From memory: what was answered before and has not changed. */
  repeated: number;
  /** By ordinary resolvers, since the planner does not know the operation or its arguments cannot be meant. */
  ordinary: number;
}
