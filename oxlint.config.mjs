import { join } from 'node:path/posix';

/**
 * Which folder may import which: the arrows of the architecture. A folder's own files are always allowed;
 * npm packages too, DuckDB excepted. `status` and `gap` are the modules of lib/disclosure that charts and components see.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const LAYERS = {
  'src/lib/text': [],
  'src/lib/table': [],
  'src/lib/h3': [],
  'src/lib/siting': [],
  'src/lib/disclosure': ['table', 'h3'],
  'src/lib/catalogue': ['text', 'table', 'h3', 'disclosure/status'],
  'src/lib/words': ['text', 'catalogue', 'disclosure/status', 'disclosure/gap'],
  'src/lib/export': ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue'],
  'src/lib/cartography': ['text', 'words', 'disclosure/status', 'catalogue'],
  'src/lib/charts': ['text', 'words', 'cartography', 'table', 'h3', 'disclosure/status', 'disclosure/gap', 'catalogue'],
  'src/lib/view': ['text', 'catalogue', 'h3'],
  'src/lib/client': ['table', 'catalogue'],
  'src/lib/pages': ['text', 'words', 'charts', 'client', 'catalogue', 'disclosure/status', 'disclosure/gap'],
  'src/lib/dossier': ['text', 'words', 'pages', 'charts', 'client', 'catalogue'],
  'src/lib/components': [
    'text',
    'words',
    'dossier',
    'pages',
    'cartography',
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
  'src/lib/server': ['text', 'words', 'cartography', 'table', 'h3', 'siting', 'disclosure', 'catalogue'],
  'src/lib/standards': ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue', 'export', 'server']
};

/** Rooms of a floor, in order: a room runs what is in those before it, never after; types may come from anywhere on the floor. */
export const ROOMS = {
  'src/lib/catalogue': [
    'search',
    'glossary',
    'request',
    'parameters',
    'records',
    'header',
    'findings',
    'questions',
    'api'
  ],
  'src/lib/server': ['database', 'snapshot', 'answer', 'siting', 'describe', 'search', 'raster', 'http'],
  'src/lib/pages': [
    'place',
    'publics',
    'decisions',
    'findings',
    'service',
    'comparison',
    'training',
    'course-list',
    'siting',
    'territory',
    'course',
    'occupation',
    'sector',
    'lists'
  ],
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
    'routing',
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
        ...kept.map((name) => `!$lib/${name}.ts`),
        // A room of a floor that is allowed may bear the name of another floor.
        ...allowed.flatMap((name) => [`!**/${name}/${folder}/**`, `!$lib/${name}/${folder}/**`])
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
const DUCKDB = { group: ['@duckdb/*'], message: 'DuckDB is opened only in lib/server, warehouse/, tests/ and lab/.' };
const LAB = { group: ['**/lab/**'], message: 'The lab runs the product and its tests; neither needs it.' };
/** The engine of browsers has one door. */
const DUCKDB_BUT_WASM = { ...DUCKDB, group: [...DUCKDB.group, '!@duckdb/duckdb-wasm'] };

const WAREHOUSE = ['text', 'words', 'table', 'h3', 'disclosure', 'catalogue'];

/** @param {readonly string[]} allowed */
const warehouse = (allowed) => [
  ...forbidden(allowed, 'warehouse'),
  { group: ['**/routes/**'], message: NOBODY.message },
  LAB
];

/** What a layer of src/lib may not import. @param {string} own */
function layer(own) {
  const patterns = [...forbidden(LAYERS[`src/lib/${own}`] ?? [], own), NOBODY, LAB];
  if (own === 'client') return [...patterns, DUCKDB_BUT_WASM];
  return own === 'server' || own === 'table' ? patterns : [...patterns, DUCKDB];
}

/**
 * The arrows of these files, which replace those said of them before.
 * @param {readonly string[]} files @param {readonly object[]} patterns
 */
const arrows = (files, patterns) => ({
  files,
  excludeFiles: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns }] }
});

/** @param {string} floor @param {readonly string[]} rooms @param {readonly object[]} patterns those of the whole floor */
function floor(floor, rooms, patterns) {
  /** @param {string} room @param {readonly string[]} after */
  const rule = (room, after) =>
    arrows(
      [join(floor, room, room === '' ? '*.ts' : '**/*.ts')],
      [
        ...patterns,
        {
          // A room may bear the name of one of another floor, as `search` does.
          group: [
            ...after.map((name) => `**/${name}/**`),
            ...Object.entries(ROOMS).flatMap(([other, names]) =>
              other === floor
                ? []
                : names
                    .filter((name) => after.includes(name))
                    .map((name) => `!**/${other.split('/').at(-1)}/${name}/**`)
            )
          ],
          allowTypeImports: true,
          message: `${room || 'What lies beside the rooms'} comes before ${after.join(', ')}: see ROOMS in oxlint.config.mjs.`
        }
      ]
    );
  // What lies beside the rooms serves them all, so it needs none.
  return [rule('', rooms), ...rooms.slice(0, -1).map((room, index) => rule(room, rooms.slice(index + 1)))];
}

/** Mistakes that a linter sees, file by file: all that ESLint recommends, where no page is read. */
const MISTAKES = [
  'for-direction',
  'no-async-promise-executor',
  'no-case-declarations',
  'no-compare-neg-zero',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-delete-var',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-empty-static-block',
  'no-ex-assign',
  'no-extra-boolean-cast',
  'no-fallthrough',
  'no-global-assign',
  'no-invalid-regexp',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-nonoctal-decimal-escape',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-self-assign',
  'no-shadow-restricted-names',
  'no-sparse-arrays',
  'no-unexpected-multiline',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-labels',
  'no-unused-private-class-members',
  'no-useless-backreference',
  'no-useless-catch',
  'no-useless-escape',
  'require-yield',
  'use-isnan',
  'valid-typeof',
  'no-var',
  'prefer-rest-params',
  'prefer-spread',
  'constructor-super',
  'getter-return',
  'no-class-assign',
  'no-const-assign',
  'no-dupe-class-members',
  'no-dupe-keys',
  'no-func-assign',
  'no-import-assign',
  'no-new-native-nonconstructor',
  'no-obj-calls',
  'no-redeclare',
  'no-setter-return',
  'no-this-before-super',
  'no-unreachable',
  'no-unsafe-negation',
  'no-with'
];

/** What typescript-eslint's strict set adds to them. */
const STRICT = [
  'ban-ts-comment',
  'no-duplicate-enum-values',
  'no-dynamic-delete',
  'no-empty-object-type',
  'no-explicit-any',
  'no-extra-non-null-assertion',
  'no-extraneous-class',
  'no-invalid-void-type',
  'no-misused-new',
  'no-namespace',
  'no-non-null-asserted-nullish-coalescing',
  'no-non-null-asserted-optional-chain',
  'no-non-null-assertion',
  'no-require-imports',
  'no-this-alias',
  'no-unnecessary-type-constraint',
  'no-unsafe-declaration-merging',
  'no-unsafe-function-type',
  'no-wrapper-object-types',
  'prefer-as-const',
  'prefer-literal-enum-member',
  'prefer-namespace-keyword',
  'triple-slash-reference',
  'unified-signatures'
];

/** The rules of scripts; a component's are ESLint's, which also reads its page (`eslint.config.js`). */
const SCRIPTS = {
  ...Object.fromEntries(MISTAKES.map((rule) => [rule, 'error'])),
  ...Object.fromEntries(STRICT.map((rule) => [`typescript/${rule}`, 'error'])),
  'no-array-constructor': 'error',
  'no-useless-constructor': 'error',
  'no-unused-expressions': 'error',
  // A name that begins with an underscore is unused like another.
  'no-unused-vars': [
    'error',
    {
      varsIgnorePattern: '^$',
      argsIgnorePattern: '^$',
      caughtErrorsIgnorePattern: '^$',
      destructuredArrayIgnorePattern: '^$'
    }
  ],
  'prefer-const': 'error',
  'no-console': ['error', { allow: ['error'] }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'func-style': ['error', 'declaration', { allowArrowFunctions: true }]
};

const CATALOGUE = layer('catalogue');
const SERVER = layer('server');
const PIPELINE = warehouse(WAREHOUSE);

export default {
  plugins: ['import', 'typescript'],
  categories: { correctness: 'off' },
  options: { denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    // An import of types too: modules in a circle are one module.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: false }]
  },
  ignorePatterns: [
    'build',
    '.svelte-kit',
    'data',
    'src/lib/catalogue/request/lock.gen.ts',
    'src/lib/catalogue/request/domains.gen.ts',
    'src/lib/catalogue/search/tables.gen.ts',
    'src/lib/charts/land/land.gen.ts'
  ],
  overrides: [
    { files: ['**/*.{ts,js,mjs}'], rules: SCRIPTS },
    { files: ['warehouse/**/*.ts', 'scripts/**/*.mjs', 'lab/**/*.ts'], rules: { 'no-console': 'off' } },
    {
      files: ['tests/**/*.ts', 'src/**/*.ts', 'warehouse/**/*.test.ts', 'scripts/**/*.mjs', 'gateway/**/*.mjs'],
      rules: { 'no-restricted-imports': ['error', { patterns: [LAB] }] }
    },
    arrows(['warehouse/**/*.ts'], PIPELINE),
    arrows(
      ['warehouse/demo/**/*.ts'],
      [
        ...PIPELINE,
        {
          group: ['**/sources/**'],
          message: 'What the demo invents knows no source: each writes its own files from it, in its demo.ts.'
        }
      ]
    ),
    arrows(
      ['warehouse/sources/*/demo*.ts'],
      [
        ...PIPELINE,
        {
          regex: '^\\.\\./[a-z]',
          message: 'A source is one folder: what two of them write is invented in warehouse/demo.'
        }
      ]
    ),
    ...FOLDERS.map((own) => arrows([`src/lib/${own}/**/*.ts`, `src/lib/${own}/**/*.svelte`], layer(own))),
    ...floor('src/lib/catalogue', ROOMS['src/lib/catalogue'], CATALOGUE),
    ...floor('src/lib/server', ROOMS['src/lib/server'], SERVER),
    ...floor('src/lib/pages', ROOMS['src/lib/pages'], layer('pages')),
    ...floor('warehouse/pipeline', ROOMS['warehouse/pipeline'], PIPELINE),
    // What a build compares is what readers are given: one module asks the site's own engine.
    ...floor('warehouse/pipeline', ROOMS['warehouse/pipeline'], warehouse([...WAREHOUSE, 'server']))
      .filter(({ files }) => files.includes('warehouse/pipeline/compare/**/*.ts'))
      .map((rule) => ({ ...rule, files: ['warehouse/pipeline/compare/answering.ts'] })),
    arrows(
      ['src/lib/disclosure/audit/**/*.ts'],
      [
        ...layer('disclosure'),
        { group: ['**/secondary/**'], message: 'The audit judges the suppression, so it shares no code with it.' }
      ]
    ),
    arrows(
      ['src/routes/**/+page*', 'src/routes/**/+layout*', 'src/routes/**/+error*'],
      [
        ...forbidden(
          [
            'text',
            'words',
            'dossier',
            'pages',
            'components',
            'cartography',
            'charts',
            'client',
            'view',
            'catalogue',
            'disclosure/status',
            'disclosure/gap'
          ],
          'pages'
        ),
        DUCKDB,
        LAB
      ]
    ),
    arrows(
      ['src/routes/**/+server.ts', 'src/hooks.server.ts'],
      [
        ...forbidden(
          ['text', 'words', 'server', 'standards', 'export', 'catalogue', 'charts', 'client', 'pages', 'dossier'],
          'endpoints'
        ),
        DUCKDB,
        LAB
      ]
    )
  ]
};
