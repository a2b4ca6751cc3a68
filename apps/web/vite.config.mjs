import { defineConfig } from 'vite';

/** The server that `vite` alone hands requests on to, for work on the page. */
const API = process.env.GENERIA_API_URL ?? 'http://127.0.0.1:8081';

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // The page is served under a policy that allows no inline code, and so no data: address either.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': API } },
});
