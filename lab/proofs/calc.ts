import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Answer, AnswerColumn, AnswerValue } from '../../src/lib/catalogue/api/answer.ts';
import { programPresent } from '../../tests/support/programs.ts';
import { withSite } from './with-site.ts';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'calc-link.py');
/** Counts, hidden ones, rates, dates, codes that begin with zeros, a territory in a name. */
const ASKED = [
  'gpec/projets_recrutement',
  'gpec/demandeurs_profil?territoire=departement:29',
  'gpec/evolution_demandeurs_emploi',
  'cprdfop/taux_pression',
  'reference/territoires?maille=departement',
  'gpec/difficultes_territoires'
];
/** The French CSV writes twelve figures. */
const RELATIVE = 1e-11;

/**
 * Answers linked into LibreOffice Calc by the address that `/donnees/api` advises: as many rows, and each number a number.
 * @throws Error with the cells that differ
 */
export async function calc(): Promise<void> {
  if (!programPresent('soffice', 'lien vers des données externes')) return;
  await withSite(async (origin) => {
    const answers = await Promise.all(ASKED.map((id) => answerAt(origin, id)));
    const sheets = await readByCalc(
      ASKED.map((id) => `${origin}/api/v1/requests/${id}${id.includes('?') ? '&' : '?'}format=csv-fr`)
    );
    const faults = answers.flatMap((answer, at) => compare(ASKED[at] ?? '', answer, sheets[at]?.rows ?? []));
    const numbers = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'number').length;
    console.log(
      `${sheets.length} liens, ${sheets.flatMap(({ rows }) => rows).length} lignes, ${numbers} nombres lus par Calc ; ${faults.length} écarts`
    );
    if (faults.length > 0) throw new Error(`Calc lit autre chose :\n${faults.slice(0, 20).join('\n')}`);
    if (numbers === 0) throw new Error('Calc n’a lu aucun nombre.');
  });
}

type Cell = string | number;
interface Sheet {
  readonly rows: Cell[][];
}

async function answerAt(origin: string, id: string): Promise<Answer> {
  return (await (await fetch(`${origin}/api/v1/requests/${id}`)).json()) as Answer;
}

async function readByCalc(addresses: readonly string[]): Promise<Sheet[]> {
  // Not waited for by this thread: connections to the site would close meanwhile without its seeing it.
  const { stdout } = await run(PYTHON, [SCRIPT, ...addresses], { maxBuffer: 1 << 28, timeout: 600_000 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sheet);
}

/** Said in hundredths in the French CSV, as on pages. */
function isPercent({ role, unite }: AnswerColumn): boolean {
  return (
    ['taux', 'evolution', 'difference'].includes(role) && (unite === null || ['pourcent', 'points'].includes(unite))
  );
}

/** Of the JSON, those of a sheet: a figure that some row hides is its bounds, their middle and a text, without name. */
function sheetNames({ lignes, colonnes }: Answer): string[] {
  const [first = {}] = lignes;
  return colonnes.flatMap(({ nom, bornes }) => {
    const others = colonnes.map((column) => column.nom).filter((name) => name !== nom && name.startsWith(`${nom}_`));
    const own = Object.keys(first).filter(
      (name) => name.startsWith(`${nom}_`) && !others.some((other) => name === other || name.startsWith(`${other}_`))
    );
    if (!bornes) return [nom, ...own];
    const [split, said] = [
      ['_min', '_milieu', '_max'],
      ['_min', '_milieu', '_max', '_marge']
    ].map((ends) => ends.map((end) => nom + end));
    const rest = own.filter((name) => said?.includes(name) !== true);
    return lignes.some((row) => row[nom] === null) ? [...(split ?? []), '', ...rest] : [nom, ...rest];
  });
}

/** The columns of the French CSV, each number with that of the JSON. */
function compare(id: string, answer: Answer, [, ...rows]: Cell[][]): string[] {
  const { lignes, colonnes } = answer;
  if (rows.length !== lignes.length) return [`${id} : ${rows.length} lignes, ${lignes.length} attendues`];
  const percents = colonnes.filter(isPercent).map(({ nom }) => nom);
  const names = sheetNames(answer);
  return lignes.flatMap((line, at) =>
    names.flatMap((name, column) => {
      const value = name === '' ? null : (line[name] ?? null);
      const cell = rows[at]?.[column];
      const times = percents.some((rate) => name === rate || name.startsWith(`${rate}_`)) ? 100 : 1;
      return isSame(cell, value, times)
        ? []
        : [`${id}, ligne ${at + 1}, ${name} : ${String(cell)} au lieu de ${String(value)}`];
    })
  );
}

/** A code of figures alone is a number, as in any sheet; what is hidden and words are texts, not compared. */
function isSame(cell: Cell | undefined, value: AnswerValue, times: number): boolean {
  if (typeof value === 'number')
    return typeof cell === 'number' && Math.abs(cell - times * value) <= RELATIVE * Math.abs(times * value);
  return typeof cell === 'string' || cell === Number(value ?? NaN);
}
