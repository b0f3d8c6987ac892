import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'screenshots/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', URL: 'readonly' } },
    rules: {
      // TypeScript finds undefined names itself, and knows the browser's.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'svelte/no-at-html-tags': 'error',
      // The addresses of boards are resolved where they are made: src/lib/board/address.ts.
      'svelte/no-navigation-without-resolve': 'off',
      // What is reactive says so with a rune; the rest is plain on purpose.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
);
