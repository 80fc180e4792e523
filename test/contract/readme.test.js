import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withTables } from '../../scripts/readme-tables.js';
import { path } from '../../scripts/path.js';

const readme = readFileSync(path('README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path('package.json'), 'utf8'));

describe('the README', () => {
  it('has the tables of the manifest: `npm run readme` writes them', async () => {
    assert.equal(readme, await withTables(readme));
  });

  it('names commands that there are', () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?(start|test|build|[\w]+:[\w:]+|(?<=run )\w+)/g)];
    assert.ok(named.length > 1);
    for (const [line, name] of named) assert.ok(name && name in scripts, line);
  });

  it('links to files and sections that there are', () => {
    const sections = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      if (target.startsWith('#')) assert.ok(sections.includes(target.slice(1)), target);
      else assert.ok(existsSync(path(target)), target);
    }
  });

  it('shows a picture of less than 200 kB', () => {
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+\.png)\)/.exec(readme) ?? [];
    const size = readFileSync(path(picture)).length;
    assert.ok(size > 10_000 && size < 200_000, `${size} bytes`);
  });
});
