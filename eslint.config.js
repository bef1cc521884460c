import js from '@eslint/js';
import formatjs from 'eslint-plugin-formatjs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const layers = (name, forbidden) => ({
  files: [`${name}/**/*.ts`, `${name}/**/*.tsx`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': ['error', { patterns: forbidden }],
  },
});

const electronOnly = { group: ['electron'], message: 'Electron belongs to main/ and preload/.' };
const knexOnly = { group: ['knex'], message: 'knex belongs to core/db, repositories and read models.' };
const throughIndex = {
  regex:
    '^\\.\\./(?!.*index\\.js$)(access|calls|command|directory|duty|incidents|journal|map|matching|messages|plans|reports|resources|system|tasks)/',
  message: 'Other features are reached through their index.ts.',
};
const noCore = { group: ['**/core/**', '**/server/**', '**/main/**'], message: 'The contract is the only door.' };

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', 'data/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'const objects and zod enums instead.' },
      ],
    },
  },
  {
    files: [
      '**/*.test.ts',
      '**/*.test.tsx',
      'test/**',
      'tools/**',
      '**/*.mjs',
      '**/*.handlers.ts',
      'core/build-features.ts',
    ],
    // A handlers file is a list of short operations in one function; a test is a story.
    rules: {
      complexity: 'off',
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The matching engine reads language: its readers are long lists of cases, its factories hold prepared tables.
    files: ['core/features/matching/engine/**', 'core/features/matching/cli/**', 'tools/**/*.ts', 'tools/start.mjs'],
    rules: { complexity: ['error', 22], 'max-lines-per-function': ['error', 90] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**'],
    rules: { complexity: 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['tools/*.cjs'],
    languageOptions: { globals: { require: 'readonly', exports: 'writable', module: 'writable' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  layers('contract', [
    electronOnly,
    knexOnly,
    noCore,
    { group: ['node:*', 'react', 'react-dom'], message: 'The contract runs anywhere.' },
  ]),
  layers('core', [
    electronOnly,
    { group: ['**/server/**', '**/main/**', '**/renderer/**', 'react'], message: 'core knows no host.' },
  ]),
  layers('telephony', [
    electronOnly,
    knexOnly,
    {
      group: ['**/core/**', '**/server/**', '**/main/**', '**/renderer/**', '**/contract/**', 'react'],
      message: 'The telephony engine is a program of its own; messages are its only door.',
    },
  ]),
  layers('server', [electronOnly]),
  layers('renderer', [electronOnly, knexOnly, noCore]),
  {
    files: ['core/features/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.read-model.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            electronOnly,
            knexOnly,
            throughIndex,
            { group: ['**/server/**', '**/main/**', '**/renderer/**', 'react'], message: 'core knows no host.' },
          ],
        },
      ],
    },
  },
  {
    files: ['main/**/*.ts', 'preload/**/*.ts'],
    ignores: ['main/ipc-transport.ts', 'preload/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'IPC belongs to the transport files.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.test.tsx'],
    rules: { 'formatjs/no-literal-string-in-jsx': 'off' },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    ignores: ['renderer/**/*.test.tsx'],
    plugins: { 'react-hooks': reactHooks, formatjs },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'formatjs/enforce-id': 'off',
      'formatjs/enforce-default-message': ['error', 'literal'],
      'formatjs/enforce-description': ['error', 'literal'],
      'formatjs/no-literal-string-in-jsx': 'error',
    },
  },
);
