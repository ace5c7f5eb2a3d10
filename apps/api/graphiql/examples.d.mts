export const EXAMPLES: readonly string[];
