/** How the doc comments become `custom-elements.json`: `npm run manifest`. */
export default {
  globs: ['src/elements/*.ts', 'src/player/events.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths()],
};

/** The manifest speaks of the files that are published, not of the sources. */
function publishedPaths() {
  return {
    name: 'published-paths',
    /** @param {{ customElementsManifest: object }} context */
    packageLinkPhase: ({ customElementsManifest }) => rename(customElementsManifest),
  };
}

/** @param {object} node changed in place, with all below it */
function rename(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) rename(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') {
      Object.assign(node, { [key]: value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js') });
    }
  }
}
