/** How soon the work on a claim is wanted, from least to most. */
export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

export type Priority = (typeof PRIORITIES)[number];
