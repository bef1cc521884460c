import react from '@vitejs/plugin-react';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const stationPort = process.env['LIANDONG_PORT'] ?? '8123';

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: resolve(here, '../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    cssTarget: 'chrome130',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    host: '127.0.0.1',
    port: 5273,
    strictPort: true,
    fs: { allow: [resolve(here, '..')] },
    proxy: { '/api': `http://127.0.0.1:${stationPort}` },
  },
});
