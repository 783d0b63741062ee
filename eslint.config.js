// Rules for all JavaScript and TypeScript of the tree.

import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/', 'build/', 'bench/results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-promise-executor-return': 'off',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // What comes from callers and documents is checked even where its type says that this is not needed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It takes a function that is taken out of a module for a method.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['tools/**', 'tests/**', 'bench/**', 'wasm/*.mjs', '**/*.config.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['web/src/**', 'wasm/src/**', 'tests/browser/**'], // what page.evaluate() is given runs in the page
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
  },
);
