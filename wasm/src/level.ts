import type { E164Level } from './types.js';

const LEVELS: readonly E164Level[] = ['syntax', 'possible', 'valid'];

/** A level as callers give it, checked; `valid` when left out. */
export function toLevel(level: unknown): E164Level {
  if (level === undefined) return 'valid';
  if (LEVELS.includes(level as E164Level)) return level as E164Level;
  throw new TypeError(`level must be one of ${LEVELS.join(', ')}`);
}

/** As the modules count them. */
export const levelOf = (level: E164Level) => LEVELS.indexOf(level);
