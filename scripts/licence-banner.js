import { readFileSync } from 'node:fs';

/** @param {string} file @returns {{ name: string, version: string, license: string }} */
const manifest = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const NOTICES = [
  ['../package.json', 'the epique-player authors'],
  ['../node_modules/lit/package.json', '2017 Google LLC'],
  ['../node_modules/howler/package.json', '2013-2020 James Simpson and GoldFire Studios, Inc.'],
];

/** The notices that go with a copy of the bundled code: what is inside, of which version, whose and under what licence. */
export function licenceBanner() {
  const lines = NOTICES.map(([file, holder]) => {
    const { name, version, license } = manifest(file ?? '');
    return ` * ${name} ${version}, ${license}, (c) ${holder}`;
  });
  return `/*!\n${lines.join('\n')}\n */`;
}
