import type { CreateGlue } from './glue.js';

declare const createGlue: CreateGlue;
export default createGlue;
