import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

/** Components alone: their page is read with their script. What is true of any script, and the layers, are in `oxlint.config.mjs`. */
export default ts.config(
  {
    ignores: [
      '**/*',
      '!**/*/',
      ...SVELTE.map((files) => `!${files}`),
      'build/',
      '.svelte-kit/',
      'node_modules/',
      'data/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    },
    rules: {
      'no-undef': 'off',
      'no-console': ['error', { allow: ['error'] }],
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'svelte/no-at-html-tags': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error'
    }
  }
);
