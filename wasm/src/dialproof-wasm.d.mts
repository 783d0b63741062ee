import type { CreateGlue, Glue } from './glue.js';

declare const createGlue: CreateGlue<Glue>;
export default createGlue;
