import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The one script of our own in app.html is allowed by its hash; SvelteKit adds the hash of its start script. */
function hashOfFirstPaintScript() {
  const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
}

/** The one style attribute in the portal: SvelteKit's own, on the element that tells screen readers of a new page. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: 'index.html', precompress: true }),
    // What a page may ask for is said by the gateway, which knows where the issuer is.
    csp: {
      mode: 'hash',
      directives: {
        'script-src': ['self', hashOfFirstPaintScript()],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
        'img-src': ['self'],
        'font-src': ['none'],
        'frame-src': ['none'],
        'media-src': ['none'],
        'object-src': ['none'],
        'worker-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
  },
};
