// Where the pinned third-party sources (tools/sources.txt; bench/sources.txt for benchmarks) stand unpacked, as
// tools/cmake/Sources.cmake finds them.

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from './samples.mjs';

const LISTS = { 'tools/sources.txt': './dev build native', 'bench/sources.txt': './dev bench' };

export function sourceFolder(name) {
  const { DIALPROOF_CACHE, XDG_CACHE_HOME } = process.env;
  const cache = DIALPROOF_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dialproof');
  for (const [list, command] of Object.entries(LISTS)) {
    const row = readFileSync(join(ROOT, list), 'utf8').split('\n').find((line) => line.startsWith(`${name} `));
    if (row === undefined) continue;
    const folder = join(cache, 'sources', `${name}-${row.split(/\s+/)[1]}`);
    if (!existsSync(folder)) throw new Error(`the source of ${name} is not in ${folder}; '${command}' brings it`);
    return folder;
  }
  throw new Error(`${name} is no pinned source`);
}
