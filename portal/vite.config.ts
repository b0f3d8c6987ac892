import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const SYSTEM = process.env.HOPLUU_URL ?? 'http://127.0.0.1:8080';
/** What is not the portal's: the API, and the issuer with its pages. */
const SERVED_BY_THE_SYSTEM = '^/(api|oauth2|connect|userinfo|\\.well-known|sign-in|sign-out|account)(/|\\?|$)';

export default defineConfig({
  plugins: [sveltekit()],
  server: { proxy: { [SERVED_BY_THE_SYSTEM]: SYSTEM } },
  // The last browsers that run on Windows 7 and 8.
  build: { assetsInlineLimit: 0, target: ['chrome109', 'firefox115', 'safari16'] },
  test: { include: ['src/**/*.test.ts', 'stand-in/*.test.ts'], environment: 'node' },
});
