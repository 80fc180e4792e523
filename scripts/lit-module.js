import { replaceEach } from './replace-each.js';

/** By the end of a module's name: what is replaced there. @type {Record<string, import('./replace-each.js').Replacement[]>} */
const REPLACED = {
  '/reactive-element.js': [
    [/,\s*\w+\.litPropertyMetadata\s*\?\?=\s*new WeakMap/, ''],
    [/litPropertyMetadata\.get\(\w+\)/, 'undefined'],
  ],
  '/css-tag.js': [[/\w+\.ShadowRoot\s*&&[^;]*?CSSStyleSheet\.prototype/, 'true']],
  '/decorators/property.js': [[/"object"\s*==\s*typeof \w+\s*\?\s*\w+\([\w,\s]+\)\s*:/, '']],
};

/**
 * For a build of one file: Lit without the map that it leaves on the page's global object for what standard decorators
 * record of a class. The classes here have the older decorators, which hand that to Lit directly, so nothing would ever
 * be in the map. And without `<style>` elements: a browser that cannot adopt a style sheet lacks more that the player needs.
 */
export const litModule = () => ({
  name: 'lit-module',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const module = id.split('/@lit/reactive-element')[1] ?? '';
    const replaced = REPLACED[module];
    return replaced ? { code: replaceEach(code, id, replaced), map: null } : null;
  },
});
