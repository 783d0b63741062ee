import type { CompilerGlue, CreateGlue } from './glue.js';

declare const createGlue: CreateGlue<CompilerGlue>;
export default createGlue;
