import { defineConfig } from 'vite';
import { howlerModule } from './scripts/howler-module.js';

/** The development server, which also serves the tests; builds are modes of their own. */
export default defineConfig({
  root: 'demo',
  base: './',
  plugins: [howlerModule()],
  resolve: {
    alias: [
      { find: /^epique-player$/, replacement: new URL('./src/index.ts', import.meta.url).pathname },
      {
        find: /^epique-player\/define$/,
        replacement: new URL('./src/define/epique-player.ts', import.meta.url).pathname,
      },
    ],
  },
  optimizeDeps: { noDiscovery: true, include: [], exclude: ['howler', 'lit'] },
});
