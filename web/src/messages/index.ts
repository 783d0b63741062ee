// The page's words. Another language is a file beside en.ts with the same members, chosen here.

import { en } from './en';

export type Words = typeof en;
export const words: Words = en;
