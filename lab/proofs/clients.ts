import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/setup.mjs';
import { programPresent } from '../../tests/support/programs.ts';
import { cellFaults, type ReadTable } from './client-cells.ts';
import { withBusyDoor } from './busy-door.ts';
import { withSite } from './with-site.ts';
import { ANSWER, type Answer } from '../../src/lib/catalogue/api/answer.ts';
import { REQUESTS } from '../../src/lib/catalogue/api/documents.ts';

const run = promisify(execFile);
const PYTHON = join(ROOT, 'clients/python');
/** Requests asked of two territories or more as well, by pages. */
const SEVERAL: readonly (readonly [id: string, query: Readonly<Record<string, string>>])[] = [
  ['gpec/projets_recrutement', { territoire: 'departement:29,departement:35' }],
  ['gpec/evolution_demandeurs_emploi', { territoire: 'region:53,departement:22' }],
  ['reference/territoires', { maille: 'commune' }],
  ['gpec/projets_recrutement', { territoire: 'bassin:*', group_by: 'metier' }]
];

/** Reads a file of demands, one JSON a line, and writes what the package gives for each. */
const READ_BY_PYTHON = `
import json, sys, warnings
import pandas as pd
import maille
warnings.simplefilter('ignore')
for line in open(sys.argv[1]):
    ask = json.loads(line)
    t = maille.demander(ask['id'], par_page=ask.get('pages'), **ask['query'])
    cells = {}
    for name in t.columns:
        kind = str(t[name].dtype)
        said = t[name].dt.strftime('%Y-%m-%d') if kind.startswith('datetime') else t[name]
        cells[name] = {'type': kind, 'values': [None if pd.isna(v) else v for v in said.tolist()]}
    print(json.dumps({'columns': cells, 'citation': t.attrs['citation'], 'address': t.attrs['adresse'],
                      'sources': [s['source'] for s in t.attrs['sources']]}))
`;
/** Doubles are written with the seventeen digits that tell one from another, as texts. */
const READ_BY_R = `
library(maille)
options(warn = -1)
for (line in readLines(commandArgs(TRUE)[[1]], encoding = "UTF-8")) {
  ask <- jsonlite::parse_json(line)
  t <- do.call(demander, c(list(ask$id, par_page = ask$pages), ask$query))
  cells <- lapply(t, function(x) {
    values <- if (is.double(x) && !inherits(x, "Date")) ifelse(is.na(x), NA, sprintf("%.17g", x)) else if (inherits(x, "Date")) format(x, "%Y-%m-%d") else x
    list(type = jsonlite::unbox(class(x)[[1]]), values = values)
  })
  p <- provenance(t)
  cat(enc2utf8(as.character(jsonlite::toJSON(list(columns = cells, citation = jsonlite::unbox(p$citation),
    address = jsonlite::unbox(p$adresse), sources = p$sources$source), na = "null"))), "\\n", sep = "")
}
`;

/**
 * The packages of `clients/`: their own tests, then every request read by each through a door that is sometimes full,
 * cell by cell against the JSON.
 * @throws Error with what differs
 */
export async function clients(): Promise<void> {
  const python = programPresent('/usr/bin/python3', 'client Python', '-cimport pandas');
  const r = programPresent('Rscript', 'client R', ['-e', 'library(curl); library(jsonlite); library(testthat)']);
  if (!python && !r) return;
  await withSite(async (origin) => {
    const scratch = mkdtempSync(join(tmpdir(), 'maille-clients-'));
    try {
      const asked = await demands(origin, scratch);
      if (python) {
        const env = { MAILLE_SERVEUR: origin, PYTHONPATH: PYTHON };
        await said('Python', '/usr/bin/python3', ['-m', 'unittest'], { env, cwd: PYTHON });
        await compare('Python', asked, (door) =>
          printed('/usr/bin/python3', ['-c', READ_BY_PYTHON, asked.file], { ...env, MAILLE_SERVEUR: door })
        );
      }
      if (r) {
        const library = join(scratch, 'r');
        mkdirSync(library);
        const env = { MAILLE_SERVEUR: origin, R_LIBS: library };
        await run('R', ['CMD', 'build', join(ROOT, 'clients/r')], { cwd: scratch });
        const checked = ['CMD', 'check', '--no-manual', `--library=${library}`, '--install-args=--install-tests'];
        await said('R', 'R', [...checked, 'maille_0.1.0.tar.gz'], { env, cwd: scratch });
        await run('R', ['CMD', 'INSTALL', `--library=${library}`, 'maille_0.1.0.tar.gz'], { cwd: scratch });
        await compare('R', asked, (door) =>
          printed('Rscript', ['-e', READ_BY_R, asked.file], { ...env, MAILLE_SERVEUR: door })
        );
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }

    /** What a package reads, through the door, beside what the interface answers. */
    async function compare(name: string, asked: Demands, read: (door: string) => Promise<string>): Promise<void> {
      const { result, refused } = await withBusyDoor(origin, read);
      const tables = result
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as ReadTable);
      const faults = asked.answers.flatMap((answer, at) =>
        cellFaults(answer, tables[at], name === 'R' ? 'r' : 'pandas')
      );
      for (const [at, table] of tables.entries()) {
        const again = await answerAt(table.address.replace(/^http:\/\/[^/]+/, origin));
        if (JSON.stringify(again.lignes) !== JSON.stringify(asked.answers[at]?.lignes))
          faults.push(`${table.address} : d’autres lignes`);
      }
      const cells = tables
        .flatMap(({ columns }) => Object.values(columns))
        .reduce((sum, one) => sum + one.values.length, 0);
      console.log(
        `${name} : ${tables.length} réponses, ${cells} valeurs, ${refused} refus attendus, ${faults.length} écarts`
      );
      if (tables.length !== asked.answers.length || refused === 0 || faults.length > 0)
        throw new Error(`Le client ${name} lit autre chose :\n${faults.slice(0, 20).join('\n')}`);
    }
  });
}

interface Demands {
  readonly file: string;
  /** What the interface answers to each. */
  readonly answers: readonly Answer[];
}

async function demands(origin: string, scratch: string): Promise<Demands> {
  const { requetes } = REQUESTS.parse(await (await fetch(`${origin}/api/v1/requests`)).json());
  const all = [
    ...requetes.map(({ id }) => ({ id, query: {} })),
    ...SEVERAL.map(([id, query]) => ({ id, query, pages: 50 }))
  ];
  const file = join(scratch, 'demandes.jsonl');
  writeFileSync(file, all.map((one) => JSON.stringify(one)).join('\n'));
  const answers: Answer[] = [];
  for (const { id, query } of all)
    answers.push(await answerAt(`${origin}/api/v1/requests/${id}?${new URLSearchParams(query).toString()}`));
  return { file, answers };
}

/** @throws Error when what is answered has not the shape of an answer */
async function answerAt(address: string): Promise<Answer> {
  return ANSWER.parse(await (await fetch(address)).json());
}

/** Runs the tests of a package, and shows what their last lines say. @throws Error with all of what they say */
async function said(
  name: string,
  program: string,
  args: readonly string[],
  { env, cwd }: { env: Record<string, string>; cwd: string }
): Promise<void> {
  try {
    const { stdout, stderr } = await run(program, args, { ...settings(env), cwd });
    const words = `${stdout}${stderr}`.trim().split('\n');
    if (words.some((line) => /WARNING|ERROR/.test(line))) throw new Error(words.join('\n'));
    console.log(`${name} : ${words.filter((line) => /^(Ran|OK|Status)/.test(line)).join(', ')}`);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`Essais du client ${name} :\n${stdout}${stderr}${message}`, { cause: error });
  }
}

/** @returns what a program printed @throws Error with what it complained of, and not the table that it was printing */
async function printed(program: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  try {
    return (await run(program, args, settings(env))).stdout;
  } catch (error) {
    throw new Error(String((error as { stderr?: string }).stderr ?? error));
  }
}

function settings(env: Record<string, string>) {
  return {
    env: { ...process.env, ...env, PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 1 << 30,
    encoding: 'utf8' as const
  };
}
