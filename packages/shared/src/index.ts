export * from './canonical-json.ts';
export * from './limits.ts';
export * from './publication-status.ts';
export * from './rating-scale.ts';
export * from './roles.ts';
export * from './snapshot-text.ts';
export * from './user-error-codes.ts';
export * from './verification-status.ts';
