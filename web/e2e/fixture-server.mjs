// Serves the built page and speaks the public contract over a made-up day.
// Run by itself (`npm run fixture`) it is the platform for `npm run dev`: LIANGWANG_API=http://localhost:8081

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figuresAfter } from './fixture.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

// The strictest policy that the page works under; ECharts' tooltips need styles of their own.
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export class FixtureServer {
  #streams = new Set();
  #figures = figuresAfter(0, new Date().toISOString());
  #streamWorks = true;
  #server = createServer((request, response) => this.#answer(request, response));

  /** Port 0 takes any free one. Returns the address. */
  async start(port = 0) {
    await new Promise((started, failed) => {
      this.#server.once('error', failed).listen(port, '127.0.0.1', started);
    });
    return `http://localhost:${this.#server.address().port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((stopped) => this.#server.close(stopped));
  }

  /** A live event: so many door weighings by now. */
  weighed(weighings, updatedAt = new Date().toISOString()) {
    this.#figures = figuresAfter(weighings, updatedAt);
    this.#streams.forEach((stream) => this.#send(stream));
  }

  /** Ends the live stream and refuses it until it is restored. */
  breakStream() {
    this.#streamWorks = false;
    this.#streams.forEach((stream) => stream.destroy());
  }

  restoreStream() {
    this.#streamWorks = true;
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/api/v1/public/figures') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(this.#figures));
    } else if (pathname === '/api/v1/public/live' && this.#streamWorks) {
      this.#open(response);
    } else {
      this.#file(pathname === '/' ? '/index.html' : pathname, response);
    }
  }

  #open(response) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    this.#send(response);
  }

  #send(stream) {
    stream.write(`event: figures\ndata: ${JSON.stringify(this.#figures)}\n\n`);
  }

  #file(pathname, response) {
    const file = join(DIST, normalize(pathname));
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    createReadStream(file).pipe(response);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = new FixtureServer();
  let weighings = Number(process.env.WEIGHINGS ?? 1_200);
  server.weighed(weighings);
  setInterval(() => server.weighed((weighings += 7)), 1_000);
  const port = Number(process.env.PORT ?? 8081);
  console.log(`A made-up day, at ${await server.start(port)}; Ctrl-C stops it.`);
}
