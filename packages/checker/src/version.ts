/** Version of this checker, as its package has it: kept with what it said. */
export const CHECKER_VERSION = '0.1.0';
