import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error it comes without types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a page's policy or a document's text could turn against the listener. */
const UNSAFE_IMPORTS = [
  {
    name: 'lit/directives/unsafe-html.js',
    message: 'All text is text: a document must not bring markup into the page.',
  },
  {
    name: 'lit/directives/unsafe-svg.js',
    message: 'All text is text: a document must not bring markup into the page.',
  },
  { name: 'lit/directives/style-map.js', message: 'A strict policy drops style attributes: use style.setProperty.' },
  { name: 'lit', importNames: ['unsafeCSS'], message: 'Write styles as css`` literals: nothing else is in them.' },
];

const UNSAFE_SYNTAX = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Trusted Types forbid it: render with html`` or textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|write)$/]',
    message: 'Trusted Types forbid it: render with html`` or textContent.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=/]',
    message: 'Trusted Types forbid it: render text.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A strict policy drops style attributes: use a class, or style.setProperty.',
  },
];

export default defineConfig(
  // The frameworks' own checkers read the examples.
  globalIgnores(['dist/', 'site/', 'test/**/fixtures/', 'test/frameworks/', 'demo/public/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tsconfig.node.json'] } },
    rules: {
      // Lit binds the listeners of a template to its host.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An empty title is none: `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // A callback that only has to be there.
      '@typescript-eslint/no-empty-function': 'off',
      // An element's typed listeners are an interface of its name.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      // A listener that only calls: () => this.store.play().
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'no-console': 'error',
      'accessor-pairs': 'error',
      // WebKit takes a list without bullets for no list, unless it says so.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-imports': ['error', { paths: UNSAFE_IMPORTS }],
      'no-restricted-syntax': ['error', ...UNSAFE_SYNTAX],
    },
  },
  {
    files: ['src/elements/media-facade.ts'],
    // A page in JavaScript sets what it likes: here it becomes what the types promise.
    rules: { '@typescript-eslint/no-unnecessary-type-conversion': 'off' },
  },
  { files: ['src/define/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Assertions are property reads, some of them thenable; a test may know better than the type.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['**/*.js'],
    // TypeScript knows the names there are: tsconfig.node.json.
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
