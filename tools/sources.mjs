// Where the pinned third-party sources (tools/sources.txt) stand unpacked, as tools/cmake/Sources.cmake finds them.

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from './samples.mjs';

export function sourceFolder(name) {
  const { DIALPROOF_CACHE, XDG_CACHE_HOME } = process.env;
  const cache = DIALPROOF_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dialproof');
  const row = readFileSync(join(ROOT, 'tools/sources.txt'), 'utf8').split('\n').find((line) => line.startsWith(`${name} `));
  const folder = join(cache, 'sources', `${name}-${row.split(/\s+/)[1]}`);
  if (!existsSync(folder)) throw new Error(`the source of ${name} is not in ${folder}; './dev build native' brings it`);
  return folder;
}
