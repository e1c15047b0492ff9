/**
 * Serves the H5 build under /m/ and hands /api and /stand-in on to a running platform, as one address: what the platform
 * itself does in service.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const BUILD = fileURLToPath(new URL('../dist/build/h5', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export const PLATFORM = process.env.LIANGWANG_API ?? 'http://localhost:8080';
export const STAND_IN = process.env.LIANGWANG_STAND_IN ?? 'http://localhost:8089';

/** Starts the site on a free port. Gives its address and the function that ends it. */
export async function startSite(port = 0) {
  if (!existsSync(join(BUILD, 'index.html'))) {
    throw new Error('Build the mini-program first: npm run build:h5');
  }
  const server = http.createServer((request, response) => {
    if (request.url.startsWith('/api/')) {
      handOn(PLATFORM, request, response);
    } else if (request.url.startsWith('/stand-in/')) {
      handOn(STAND_IN, request, response);
    } else {
      void file(request, response);
    }
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/m/`,
    stop: () => new Promise((done) => server.close(done)),
  };
}

function handOn(target, request, response) {
  const { hostname, port } = new URL(target);
  const headers = { ...request.headers, host: `${hostname}:${port}` };
  const onward = http.request(
    { hostname, port, path: request.url, method: request.method, headers },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

async function file(request, response) {
  const path = new URL(request.url, 'http://site').pathname.replace(/^\/m\/?/, '/');
  const name = normalize(path === '/' ? '/index.html' : path);
  try {
    const content = await readFile(join(BUILD, name));
    response.writeHead(200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    });
    response.end(brotliCompressSync(content));
  } catch {
    response.writeHead(404).end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await startSite(Number(process.env.PORT ?? 4173));
  console.log(site.url);
}
