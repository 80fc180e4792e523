import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { path } from '../../scripts/path.js';

describe('the built demo', () => {
  /** @type {string} */
  let site;

  before(async () => {
    site = await mkdtemp(join(tmpdir(), 'demo-site-'));
    await build({ configFile: path('vite.config.ts'), logLevel: 'error', build: { outDir: site } });
  });
  after(() => rm(site, { recursive: true }));

  it('has every page, and only addresses relative to it, so that any folder can hold it', async () => {
    const pages = (await readdir(site)).filter((file) => file.endsWith('.html'));
    assert.deepEqual(pages.sort(), (await readdir(path('demo'))).filter((file) => file.endsWith('.html')).sort());
    for (const page of pages) {
      const html = await readFile(join(site, page), 'utf8');
      const addresses = [...html.matchAll(/\s(?:src|href|chapters|artwork|episodes)="([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      );
      assert.ok(addresses.length > 0);
      for (const address of addresses) assert.doesNotMatch(address, /^\/|^[a-z]+:\/\/(?!example\.com)/, page);
    }
    for (const sheet of (await readdir(join(site, 'assets'))).filter((file) => file.endsWith('.css'))) {
      assert.doesNotMatch(await readFile(join(site, 'assets', sheet), 'utf8'), /url\((?!['"]?(?:data:|\.|#))/);
    }
  });

  it('registers the element, which a bundler may take for a module without effect', async () => {
    const scripts = (await readdir(join(site, 'assets'))).filter((file) => file.endsWith('.js'));
    const texts = await Promise.all(scripts.map((file) => readFile(join(site, 'assets', file), 'utf8')));
    assert.ok(texts.some((text) => text.includes('customElements.define(')));
  });

  it('carries the standalone file that its pages load', async () => {
    assert.match(await readFile(join(site, 'no-bundler.html'), 'utf8'), /src="epique-player\.js"/);
    assert.match(await readFile(join(site, 'epique-player.js'), 'utf8'), /^\/\*!/);
  });
});
