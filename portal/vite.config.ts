import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  server: { proxy: { '/api': process.env.HOPLUU_URL ?? 'http://127.0.0.1:8080' } },
  // The last browsers that run on Windows 7 and 8.
  build: { assetsInlineLimit: 0, target: ['chrome109', 'firefox115', 'safari16'] },
  test: { include: ['src/**/*.test.ts', 'stand-in/*.test.ts'], environment: 'node' },
});
