import { defineConfig, type UserConfig } from 'vite';
import { demoArtifacts } from './scripts/demo-artifacts.js';
import { howlerModule } from './scripts/howler-module.js';
import { howlerBanner, standaloneBanner } from './scripts/licence-banner.js';
import { litModule } from './scripts/lit-module.js';
import { minifyLiterals } from './scripts/minify-literals.js';
import { path } from './scripts/path.js';

/** Where the package has modules of others: under their own path, in a folder named node_modules, npm would not publish them. */
const PLACES = [
  ['howler.core', 'engine/howler.core'],
  ['decorate', 'decorate'],
  ['taggedTemplateLiteral', 'tagged-template-literal'],
] as const;

/** The package's modules: files as in `src/`, for bundlers, with lit left to them and howler's core brought along. */
const modules: UserConfig = {
  plugins: [howlerModule(), minifyLiterals()],
  build: {
    minify: false,
    emptyOutDir: true,
    lib: { entry: [path('src/index.ts'), path('src/define/epique-player.ts')], formats: ['es'] },
    rolldownOptions: {
      external: /^lit\b/,
      output: {
        preserveModules: true,
        preserveModulesRoot: path('src'),
        postBanner: ({ name }) => (name.includes('howler.core') ? howlerBanner() : ''),
        entryFileNames: ({ name }) => `${PLACES.find(([part]) => name.includes(part))?.[1] ?? name}.js`,
      },
    },
  },
};

/** Howler's private members. Lit's begin with `_$`, and those of `src/` are `#private` or have no underscore. */
const HOWLERS_OWN = /^_[a-z]\w+$/i;

/** One file for a page without a bundler: everything inside, the element registered. */
const standalone: UserConfig = {
  plugins: [howlerModule(), litModule(), minifyLiterals()],
  build: {
    emptyOutDir: false,
    lib: { entry: path('src/define/epique-player.ts'), formats: ['es'], fileName: () => 'epique-player.js' },
    rolldownOptions: {
      output: {
        codeSplitting: false,
        minify: { compress: true, mangle: true, codegen: true, mangleProps: { include: HOWLERS_OWN } },
        comments: false,
        postBanner: standaloneBanner(),
      },
    },
  },
};

/** The pages of the demo, each a file of `demo/`. */
const PAGES = [
  ...['index', 'themes', 'playground', 'chapters-1000', 'no-bundler', 'strict-csp'],
  ...['keyboard', 'api', 'write'],
];

/** The demo, as a server for `npm start` and as a static site; the tests are served by the same. */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [howlerModule(), demoArtifacts()],
  resolve: {
    alias: [
      { find: /^epique-player$/, replacement: path('src/index.ts') },
      { find: /^epique-player\/define$/, replacement: path('src/define/epique-player.ts') },
    ],
  },
  optimizeDeps: { noDiscovery: true, exclude: ['howler', 'lit'] },
  build: {
    outDir: path('site'),
    // The themes are shown as they are published.
    cssTarget: 'esnext',
    emptyOutDir: true,
    rolldownOptions: { input: PAGES.map((page) => path(`demo/${page}.html`)) },
  },
};

const library = { outDir: path('dist'), target: 'es2022', copyPublicDir: false, reportCompressedSize: false };

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'modules':
      return { ...modules, logLevel: 'warn', build: { ...library, ...modules.build } };
    case 'standalone':
      return { ...standalone, logLevel: 'warn', build: { ...library, ...standalone.build } };
    default:
      return demo;
  }
});
