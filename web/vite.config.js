import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // the page may stand in any folder of a static host
  server: { fs: { allow: ['..'] } }, // the sample documents stand beside web/
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
