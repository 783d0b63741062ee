// Serves the built page: `node tools/serve.mjs [--port N] [--once]`. A small static server, for looking and for tests.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PAGE = fileURLToPath(new URL('../web/dist', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Starts serving a folder on 127.0.0.1. A port that is taken is passed over for the next free one, up to 20 on; port 0
 * takes any.
 * @returns {Promise<{url: string, port: number, close(): Promise<void>}>}
 */
export async function serve({ root = PAGE, port = 4780 } = {}) {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => end(response, 500));
  });
  const taken = await listen(server, port, port === 0 ? 0 : 20);
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function listen(server, port, triesLeft) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && triesLeft > 0) listen(server, port + 1, triesLeft - 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve(server.address().port);
    });
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  const path = filePath(root, request.url);
  const file = path && (await fileAt(path));
  if (!file) return end(response, 404);
  response.writeHead(200, {
    ...HEADERS,
    'Cache-Control': 'no-cache',
    'Content-Length': file.size,
    'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path).pipe(response);
}

// The file a URL names, or undefined for one outside the folder.
function filePath(root, url) {
  try {
    const path = join(root, normalize(decodeURIComponent(url.split(/[?#]/, 1)[0])));
    return path === root || path.startsWith(root + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function fileAt(path) {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return fileAt(join(path, 'index.html'));
  return found?.isFile() && !path.includes('\0') ? { path, size: found.size } : undefined;
}

function end(response, status, headers = {}) {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/**
 * Asks a server for the page and for the wasm that the page's scripts load: as `new URL('NAME.wasm', import.meta.url)`.
 * Throws for an answer that is not 200 or not of the right type.
 */
export async function checkAnswers(url) {
  const page = await ask(url, 'text/html; charset=utf-8');
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => new URL(match[1], url));
  const wasm = new Set();
  for (const script of scripts) {
    const text = await ask(script, 'text/javascript; charset=utf-8');
    for (const [, , name] of text.matchAll(/new URL\((["'`])([^"'`]+\.wasm)\1,\s*import\.meta\.url/g)) {
      wasm.add(new URL(name, script).href);
    }
  }
  if (wasm.size === 0) throw new Error('no script of the page names a wasm file');
  for (const file of wasm) await ask(file, 'application/wasm');
}

async function ask(url, type) {
  const response = await fetch(url);
  const found = response.headers.get('content-type');
  console.log(`  ${response.status} ${found} ${url}`);
  if (response.status !== 200 || found !== type) throw new Error(`expected 200 and ${type} from ${url}`);
  return response.text();
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4780' }, once: { type: 'boolean' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port`);
  const server = await serve({ port });
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken.`);
  console.log(`The page is at ${server.url}`);
  if (!values.once) return;
  try {
    await checkAnswers(server.url);
  } finally {
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
}
