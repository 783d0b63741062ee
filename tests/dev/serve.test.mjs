// The static server, and what ./dev says when it is asked for help.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';

import { ROOT } from '../../tools/samples.mjs';
import { checkAnswers, serve } from '../../tools/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'dialproof-serve-'));
const root = join(folder, 'page');
mkdirSync(join(root, 'assets'), { recursive: true });
mkdirSync(join(folder, 'page-secret'));
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'page-secret/secret.txt'), 'secret');
writeFileSync(join(root, 'index.html'), '<!doctype html><title>Page</title>');
writeFileSync(join(root, 'assets/a b.js'), 'export {};\n');
for (const end of ['css', 'html', 'json', 'map', 'mjs', 'png', 'svg', 'txt', 'wasm', 'webmanifest', 'bin']) {
  writeFileSync(join(root, `file.${end}`), end);
}

const server = await serve({ root, port: 0 });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for exactly this path; fetch() would tidy it first. */
function ask(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end();
  });
}

suite('the server answers', () => {
  test('the page for its folder', async () => {
    const { status, headers, body } = await ask('/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(body, '<!doctype html><title>Page</title>');
    assert.equal(Number(headers['content-length']), body.length);
  });

  test('files with the type of their ending', async () => {
    const types = {
      css: 'text/css; charset=utf-8',
      html: 'text/html; charset=utf-8',
      json: 'application/json; charset=utf-8',
      map: 'application/json; charset=utf-8',
      mjs: 'text/javascript; charset=utf-8',
      png: 'image/png',
      svg: 'image/svg+xml',
      txt: 'text/plain; charset=utf-8',
      wasm: 'application/wasm',
      webmanifest: 'application/manifest+json',
      bin: 'application/octet-stream',
    };
    for (const [end, type] of Object.entries(types)) {
      const { status, headers, body } = await ask(`/file.${end}`);
      assert.deepEqual([status, headers['content-type'], body], [200, type, end]);
    }
  });

  test('names with escapes, queries and fragments', async () => {
    for (const path of ['/assets/a%20b.js', '/assets/a%20b.js?v=1', '/assets/../assets/a%20b.js', '/assets/a%20b.js#x']) {
      assert.equal((await ask(path)).body, 'export {};\n', path);
    }
  });

  test('HEAD as GET, without the body', async () => {
    const get = await ask('/file.txt');
    const head = await ask('/file.txt', 'HEAD');
    assert.deepEqual([head.status, head.body], [200, '']);
    for (const name of ['content-type', 'content-length', 'content-security-policy']) assert.equal(head.headers[name], get.headers[name]);
  });

  test('404 for what is not there, also for a folder without a page', async () => {
    for (const path of ['/missing', '/missing.js', '/assets/', '/assets', '/file.txt/', '/index.html/x']) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });

  test('404 for what lies outside the folder, however it is written', async () => {
    const paths = [
      '/../secret.txt',
      '/../../../../../../../../etc/passwd',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/../page-secret/secret.txt',
      '//etc/passwd',
      '/%00',
      '/file.txt%00.js',
      '/%',
      '/%ff',
      '/..\\secret.txt',
    ];
    for (const path of paths) {
      const { status, body } = await ask(path);
      assert.deepEqual([status, body], [404, '404\n'], path);
    }
  });

  test('405 to other methods', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask('/', method);
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
    }
  });

  test('every time with a policy that allows wasm, but no code from text and no other host', async () => {
    for (const path of ['/', '/missing', '/file.wasm']) {
      const { headers } = await ask(path);
      const policy = Object.fromEntries(
        headers['content-security-policy'].split(';').map((directive) => {
          const [name, ...sources] = directive.trim().split(' ');
          return [name, sources.join(' ')];
        }),
      );
      assert.equal(policy['default-src'], "'none'", path);
      assert.equal(policy['script-src'], "'self' 'wasm-unsafe-eval'", path);
      assert.equal(policy['style-src'], "'self'", path);
      assert.equal(policy['connect-src'], "'self'", path);
      assert.equal(policy['frame-ancestors'], "'none'", path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['referrer-policy'], 'no-referrer', path);
    }
  });
});

suite('a server is asked for the page and its wasm', () => {
  const page = (name, script) => {
    const place = join(folder, name);
    mkdirSync(place);
    writeFileSync(join(place, 'index.html'), '<script type="module" src="./main.js"></script>');
    writeFileSync(join(place, 'main.js'), script);
    return place;
  };
  const checked = async (place) => {
    const asked = await serve({ root: place, port: 0 });
    try {
      await checkAnswers(asked.url);
    } finally {
      await asked.close();
    }
  };
  const log = console.log;
  before(() => (console.log = () => {}));
  after(() => (console.log = log));

  test('as the scripts load it, and by no other name that they hold', async () => {
    const place = page('whole', 'load(new URL(`core.wasm`, import.meta.url)); console.log("other.wasm");');
    writeFileSync(join(place, 'core.wasm'), '');
    await checked(place);
  });

  test('and the check fails without it', async () => {
    await assert.rejects(checked(page('no-file', 'load(new URL("core.wasm", import.meta.url));')), /expected 200 and application\/wasm/);
    await assert.rejects(checked(page('no-name', 'load();')), /names a wasm file/);
  });
});

suite('the port', () => {
  test('is the next free one when it is taken', async () => {
    const second = await serve({ root, port: server.port });
    try {
      assert.ok(second.port > server.port && second.port <= server.port + 20, `${second.port} after ${server.port}`);
      assert.equal(second.url, `http://127.0.0.1:${second.port}/`);
      assert.equal((await fetch(second.url)).status, 200);
    } finally {
      await second.close();
    }
  });

  test('must be one', () => {
    for (const port of ['x', '-1', '65536', '1.5']) {
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'tools/serve.mjs'), `--port=${port}`], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [1, `serve: --port ${port} is no port\n`]);
    }
  });
});

suite('./dev', () => {
  const dev = (...args) => spawnSync(join(ROOT, 'dev'), args, { encoding: 'utf8' });
  const COMMANDS = ['start', 'test', 'build', 'bench', 'package', 'serve', 'doctor', 'clean'];

  test('help tells of every command, and is what no command gives', () => {
    const { status, stdout, stderr } = dev('help');
    assert.deepEqual([status, stderr], [0, '']);
    for (const command of COMMANDS) assert.match(stdout, new RegExp(`^\\./dev ${command}\\b`, 'm'));
    assert.equal(dev().stdout, stdout);
  });

  test('exits with 2 for a command that there is not, and says what there is', () => {
    for (const command of ['biuld', 'lint', '--help']) {
      const { status, stdout, stderr } = dev(command);
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.startsWith(`dev: there is no command '${command}'\n`), stderr);
      assert.match(stderr, /^\.\/dev start/m);
    }
  });

  test('exits with 2 for a build and a benchmark that there is not', () => {
    for (const command of ['build', 'bench']) {
      const { status, stdout, stderr } = dev(command, 'naive');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^dev: there is no \w+ of 'naive'/);
    }
  });

  test('works from any folder', () => {
    const elsewhere = join(folder, 'a folder');
    mkdirSync(elsewhere);
    const { status, stdout } = spawnSync(join(ROOT, 'dev'), ['help'], { cwd: elsewhere, encoding: 'utf8' });
    assert.deepEqual([status, stdout], [0, dev('help').stdout]);
  });
});
