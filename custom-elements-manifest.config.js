import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The element that pages write. */
const PUBLIC_TAG = 'epique-player';
/** Called by the browser and by Lit, not by a page. */
const LIFECYCLE = /^(?:\w+Callback|render|updated|willUpdate|firstUpdated)$/;

/** How the doc comments become `custom-elements.json` and the data of two editors: `npm run manifest`. */
export default {
  globs: ['src/elements/*.ts', 'src/player/events.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    publicSurface(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false }),
  ],
};

/**
 * Leaves what a page can rely on: the one public tag, its events and its registration, under the paths of the published
 * files. Inner elements, private members and the classes that share the work are not part of it.
 */
function publicSurface() {
  return {
    name: 'public-surface',
    /** @param {{ customElementsManifest: { modules: Module[] } }} context */
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) module.exports = module.exports?.filter(isOffered);
      manifest.modules = manifest.modules.filter(
        ({ path, declarations, exports }) =>
          isPublic(declarations) || exports?.some(isDefinition) || path.endsWith('player/events.ts'),
      );
      for (const module of manifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if ('tagName' in declaration) strip(declaration);
        }
      }
      rename(manifest);
    },
  };
}

/** @typedef {{ kind: string, name: string }} Export */
/** @typedef {{ path: string, declarations?: object[], exports?: Export[] | undefined }} Module */

/** @param {Export} entry */
const isDefinition = ({ kind }) => kind === 'custom-element-definition';
/** The elements inside the player are registered as well. @param {Export} entry */
const isOffered = (entry) => !isDefinition(entry) || entry.name === PUBLIC_TAG;

/** What the analyzer gives as the name of a type, and what an attribute holds. @type {Record<string, string>} */
const ATTRIBUTE_TYPES = {
  Preload: "'none' | 'metadata' | 'auto'",
  QuotesMode: "'inline' | 'current' | 'none'",
  'readonly number[]': 'string',
  'string | null': 'string',
  unknown: 'string',
};

/** @param {readonly object[]} [declarations] */
const isPublic = (declarations = []) => declarations.some((one) => 'tagName' in one && one.tagName === PUBLIC_TAG);

/** @param {any} element changed in place */
function strip(element) {
  element.members = element.members.filter(
    (/** @type {{ name: string, privacy?: string, static?: boolean }} */ { name, privacy, static: isStatic }) =>
      !isStatic && (privacy ?? 'public') === 'public' && !LIFECYCLE.test(name),
  );
  for (const entry of [...element.members, ...element.attributes]) delete entry.inheritedFrom;
  for (const attribute of element.attributes) {
    const property = element.members.find((/** @type {{ name: string }} */ { name }) => name === attribute.fieldName);
    if (!property) continue;
    // The analyzer looks through constants in properties only.
    const { text } = property.type;
    Object.assign(attribute, { type: { text: ATTRIBUTE_TYPES[text] ?? text }, default: property.default });
  }
  // It takes every event that is dispatched for one with the name of what stands first in its brackets.
  element.events = element.events.filter((/** @type {{ description?: string }} */ { description }) => description);
  delete element.superclass;
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
