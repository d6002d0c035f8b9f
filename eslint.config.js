import { join } from 'node:path/posix';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which folder may import which: the arrows of the architecture. A folder's own files are always allowed;
 * npm packages too, DuckDB excepted. `status` and `gap` are the modules of lib/disclosure that charts and components see.
 */
const LAYERS = {
  'src/lib/text': [],
  'src/lib/table': [],
  'src/lib/h3': [],
  'src/lib/disclosure': ['table', 'h3'],
  'src/lib/catalogue': ['text', 'table', 'h3'],
  'src/lib/words': ['text', 'catalogue', 'disclosure/status', 'disclosure/gap'],
  'src/lib/export': ['text', 'table', 'h3', 'disclosure', 'catalogue'],
  'src/lib/charts': ['text', 'words', 'table', 'h3', 'disclosure/status', 'disclosure/gap', 'catalogue'],
  'src/lib/view': ['catalogue', 'h3'],
  'src/lib/client': ['table', 'catalogue'],
  'src/lib/sections': ['text', 'words', 'charts', 'client', 'catalogue', 'disclosure/status', 'disclosure/gap'],
  'src/lib/dossier': ['text', 'words', 'sections', 'charts', 'client', 'catalogue'],
  'src/lib/components': [
    'text',
    'words',
    'dossier',
    'sections',
    'charts',
    'client',
    'view',
    'catalogue',
    'table',
    'h3',
    'disclosure/status',
    'disclosure/gap',
    'export/names'
  ],
  'src/lib/server': ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue']
};

/** Rooms of a floor, in order: a room runs what is in those before it, never after; types may come from anywhere on the floor. */
const ROOMS = {
  'src/lib/catalogue': ['search', 'glossary', 'request', 'api', 'parameters', 'records', 'header'],
  'src/lib/server': ['database', 'snapshot', 'answer', 'describe', 'raster', 'http'],
  'warehouse/pipeline': [
    'declared',
    'read',
    'outlines',
    'mask',
    'models',
    'requests',
    'publish',
    'compare',
    'fetch',
    'run',
    'commands'
  ]
};

const FOLDERS = Object.keys(LAYERS).map((folder) => folder.slice('src/lib/'.length));

/** @param {readonly string[]} allowed folders or single modules of src/lib @param {string} own */
function forbidden(allowed, own) {
  const patterns = [];
  for (const folder of FOLDERS) {
    if (folder === own || allowed.includes(folder)) continue;
    const kept = allowed.filter((name) => name.startsWith(`${folder}/`));
    patterns.push({
      group: [
        `$lib/${folder}/**`,
        `**/${folder}/**`,
        ...kept.map((name) => `!**/${name}.ts`),
        ...kept.map((name) => `!$lib/${name}.ts`)
      ],
      message: `${own} may import ${allowed.length ? allowed.join(', ') : 'nothing of ours'}: see the table of layers in ARCHITECTURE.md.`
    });
  }
  return patterns;
}

const NOBODY = {
  group: ['**/warehouse/**', '**/routes/**'],
  message: 'Nobody imports warehouse/ or routes/: the web only reads the files they write.'
};
const DUCKDB = { group: ['@duckdb/*'], message: 'DuckDB is opened only in lib/server, warehouse/ and tests/.' };

/** @param {string} folder @param {readonly string[]} allowed @returns {import('eslint').Linter.Config} */
function layer(folder, allowed) {
  const own = folder.slice('src/lib/'.length);
  const patterns = [...forbidden(allowed, own), NOBODY];
  if (own !== 'server' && own !== 'table') patterns.push(DUCKDB);
  return {
    files: [`${folder}/**/*.ts`, `${folder}/**/*.svelte`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] }
  };
}

/** @param {string} floor @param {readonly string[]} rooms @returns {import('eslint').Linter.Config[]} */
function floor(floor, rooms) {
  /** @param {string} room @param {readonly string[]} after @returns {import('eslint').Linter.Config} */
  function rule(room, after) {
    const patterns = [
      {
        group: after.map((name) => `**/${name}/**`),
        allowTypeImports: true,
        message: `${room || 'What lies beside the rooms'} comes before ${after.join(', ')}: see ROOMS in eslint.config.js.`
      }
    ];
    return {
      files: [join(floor, room, room === '' ? '*.ts' : '**/*.ts')],
      ignores: ['**/*.test.ts'],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
    };
  }
  // What lies beside the rooms serves them all, so it needs none.
  return [rule('', rooms), ...rooms.slice(0, -1).map((room, index) => rule(room, rooms.slice(index + 1)))];
}

/** @param {string[]} files @param {string[]} except @param {readonly string[]} allowed @returns {import('eslint').Linter.Config} */
function warehouse(files, except, allowed) {
  const patterns = [...forbidden(allowed, 'warehouse'), { group: ['**/routes/**'], message: NOBODY.message }];
  return { files, ignores: ['**/*.test.ts', ...except], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'node_modules/',
      'data/',
      'test-results/',
      'playwright-report/',
      'src/lib/catalogue/request/lock.gen.ts'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': ['error', { allow: ['error'] }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'svelte/no-at-html-tags': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
  },
  {
    files: ['warehouse/**/*.ts', 'scripts/**/*.mjs', 'tests/bench/**/*.ts', 'tests/proofs/**/*.ts'],
    rules: { 'no-console': 'off' }
  },
  warehouse(
    ['warehouse/**/*.ts'],
    ['warehouse/pipeline/compare/answering.ts'],
    ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue']
  ),
  // What a build compares is what readers are given: one module asks the site's own engine.
  warehouse(
    ['warehouse/pipeline/compare/answering.ts'],
    [],
    ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue', 'server']
  ),
  {
    files: ['warehouse/demo/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/sources/**'],
              message: 'What the demo invents knows no source: each writes its own files from it, in its demo.ts.'
            }
          ]
        }
      ]
    }
  },
  {
    files: ['warehouse/sources/*/demo*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./[a-z]',
              message: 'A source is one folder: what two of them write is invented in warehouse/demo.'
            }
          ]
        }
      ]
    }
  },
  ...Object.entries(ROOMS).flatMap(([name, rooms]) => floor(name, rooms)),
  ...Object.entries(LAYERS).map(([folder, allowed]) => layer(folder, allowed)),
  {
    files: ['src/lib/disclosure/audit/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden(['table', 'h3'], 'disclosure'),
            NOBODY,
            DUCKDB,
            { group: ['**/secondary/**'], message: 'The audit judges the suppression, so it shares no code with it.' }
          ]
        }
      ]
    }
  },
  {
    files: ['src/routes/**/+page*', 'src/routes/**/+layout*', 'src/routes/**/+error*'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden(
              [
                'text',
                'words',
                'dossier',
                'sections',
                'components',
                'charts',
                'client',
                'view',
                'catalogue',
                'disclosure/status',
                'disclosure/gap',
                'disclosure/classes'
              ],
              'pages'
            ),
            DUCKDB
          ]
        }
      ]
    }
  },
  {
    files: ['src/routes/**/+server.ts', 'src/hooks.server.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden(
              ['text', 'words', 'server', 'export', 'catalogue', 'charts', 'client', 'sections', 'dossier'],
              'endpoints'
            ),
            DUCKDB
          ]
        }
      ]
    }
  }
);
