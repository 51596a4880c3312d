import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Time and chance are arguments below `services/`. */
const pure = [
  { selector: "NewExpression[callee.name='Date']", message: 'Take the time as an argument.' },
  { selector: "MemberExpression[object.name='Date']", message: 'Take the time as an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take chance as an argument.',
  },
  {
    selector: 'Identifier[name=/^(performance|crypto|window|document|navigator|localStorage|indexedDB)$/]',
    message: 'The domain and the interview know no browser.',
  },
];

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'mutation/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    // Our routes are hashes, which need no base path.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  { rules: { eqeqeq: 'error', 'no-console': 'error', '@typescript-eslint/no-non-null-assertion': 'error' } },
  { files: ['src/tools/**', '.ci/**', 'tests/bench/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/{domain,interview,ports}/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...pure] } },
);
