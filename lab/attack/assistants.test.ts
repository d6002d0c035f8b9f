import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import { readFigure } from '../../src/lib/words/figure.ts';
import { makeApi, type Api } from '../../tests/support/api.ts';
import { figureIn, toolSays, usualSubject } from '../../tests/support/assistant.ts';
import { builtDemo } from '../../tests/support/built-demo.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { dice } from '../../tests/support/dice.ts';
import { readFile, servedFile } from '../../tests/support/served-file.ts';
import { downloadTerritories, groupsOf, requestsReading, valuesOf } from './download.ts';

/*
 * What the tools tell an assistant of hidden cells, beside what the API tells, which is besieged elsewhere: no bound is
 * narrower, no number is there that the answer has not, and no verdict decides what its bounds leave open.
 */

/** Answers drawn of each request, and hidden cells of each that are claimed about. */
const [DRAWN, CLAIMED] = [40, 2];
const ROWS = 40;

let out: string;
let api: Api;
const says = (name: string, given: object) => toolSays((body, headers) => api.post('/mcp', body, headers), name, given);

beforeAll(async () => {
  out = await builtDemo();
  api = makeApi(out, CATALOGUE);
}, 1_200_000);
afterAll(() => api.engine.close());

interface Interval {
  readonly low: number;
  readonly high: number;
}

const intervalOf = (min: unknown, max: unknown): Interval => ({
  low: typeof min === 'number' ? min : -Infinity,
  high: typeof max === 'number' ? max : Infinity
});

function knownOf(row: AnswerRow, column: AnswerColumn): Interval {
  const { value, min, max } = readFigure(row, column);
  return intervalOf(value ?? min, value ?? max);
}

function numbersIn(told: unknown): number[] {
  if (typeof told === 'number') return [told];
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(numbersIn) : [];
}

/** What a row told by a tool gives beyond the row of the API: narrower bounds, other numbers. */
function beyond(cells: readonly unknown[], columns: readonly AnswerColumn[], row: AnswerRow): string[] {
  const own = new Set(numbersIn(row));
  return columns.flatMap((column, at) => {
    const cell = cells[at];
    const more = numbersIn(cell).filter((number) => !own.has(number));
    if (more.length > 0) return [`${column.nom} : ${more.join(', ')}`];
    if (!column.protege) return [];
    const [, min, max] = figureIn(cell);
    const [told, known] = [intervalOf(min, max), knownOf(row, column)];
    return told.low > known.low || told.high < known.high ? [`${column.nom} : ${JSON.stringify(cell)}`] : [];
  });
}

interface HeardAnswer {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly answer: Answer;
}

/** Answers of every request that reads a masked table, as the API gives them, its parameters drawn. */
async function* answers(): AsyncGenerator<HeardAnswer> {
  const masked = await readFile(servedFile(out), 'select distinct cube from reference.secret');
  const requests = await requestsReading(
    api,
    masked.map(({ cube }) => String(cube))
  );
  const territories = await downloadTerritories(api);
  const roll = dice(54);
  for (const request of requests) {
    const lists = request.parametres
      .map((parameter) => [parameter.nom, valuesOf(parameter, territories)] as const)
      .filter(([, values]) => values.length > 0);
    for (let turn = 0; turn < DRAWN; turn++) {
      const drawn = lists.map(([name, values]) => [name, values[Math.floor(roll() * values.length)] ?? ''] as const);
      const together =
        turn === 0
          ? groupsOf(request)
              .slice(0, 1)
              .map((key) => ['group_by', key] as const)
          : [];
      const parameters = { ...usualSubject(request.parametres), ...Object.fromEntries([...drawn, ...together]) };
      const answer = await api.json(`/api/v1/requests/${request.id}?${new URLSearchParams(parameters).toString()}`);
      if (Array.isArray(answer['lignes'])) yield { id: request.id, parameters, answer: answer as unknown as Answer };
    }
  }
}

/** Claims about a hidden figure, and what its bounds decide of them. */
function claimsOn({ low, high }: Interval): { signe: string; valeur: number; verdict: string }[] {
  const values = new Set([low, (low + high) / 2, high].map(Math.round));
  return [...values]
    .filter((value) => Number.isFinite(value) && value >= 0 && value < 1000)
    .flatMap((valeur) => {
      const decided = (all: boolean, none: boolean): string =>
        all ? 'compatible' : none ? 'contredit' : 'ne_peut_etre_su';
      return [
        { signe: '>', valeur, verdict: decided(low > valeur, high <= valeur) },
        { signe: '<=', valeur, verdict: decided(high <= valeur, low > valeur) }
      ];
    });
}

const HIDDEN = new Set(['secret', 'non_diffuse']);

/** Claims what may be on some hidden figures of an answer. @returns how many were judged, and what was given away */
async function claimOn({ id, parameters, answer }: HeardAnswer): Promise<{ judged: number; told: string[] }> {
  const told: string[] = [];
  let judged = 0;
  const place = answer.colonnes.find(({ role }) => role === 'territoire')?.nom;
  const keys = answer.colonnes.filter(
    ({ role, protege, type }) => role === 'dimension' && !protege && type === 'texte'
  );
  const cells = answer.lignes.flatMap((row) =>
    answer.colonnes
      .filter((column) => column.protege && HIDDEN.has(readFigure(row, column).status.code))
      .map((column) => ({ row, column, known: knownOf(row, column) }))
  );
  const step = Math.max(1, Math.floor(cells.length / CLAIMED));
  for (const { row, column, known } of cells.filter((_, at) => at % step === 0).slice(0, CLAIMED)) {
    const ligne = Object.fromEntries(keys.flatMap(({ nom }) => (row[nom] === null ? [] : [[nom, String(row[nom])]])));
    const territoire = String((place === undefined ? null : row[place]) ?? parameters['territoire'] ?? 'region:53');
    const claim = { requete: id, parametres: parameters, territoire, ligne, mesure: column.nom };
    const equal = [known.low, known.high].filter((value) => Number.isFinite(value) && value < 1000);
    for (const { signe, valeur, verdict } of [
      ...claimsOn(known),
      ...equal.map((valeur) => ({
        signe: '=',
        valeur,
        verdict: known.low === known.high ? 'compatible' : 'ne_peut_etre_su'
      }))
    ]) {
      const said = await says('verifier', { ...claim, signe, valeur });
      if (said['refus'] !== undefined) break;
      judged++;
      const figure = said['chiffre'] as { valeur?: number; min?: number; max?: number };
      const given = intervalOf(figure.valeur ?? figure.min, figure.valeur ?? figure.max);
      // A share is written in hundredths: what it decides is for the bounds themselves to say.
      const decides = column.type === 'entier' && said['verdict'] !== verdict;
      if (decides || given.low > known.low || given.high < known.high)
        told.push(
          `${id} ${JSON.stringify({ ...claim, signe, valeur })} : ${String(said['verdict'])}, ${verdict} attendu`
        );
    }
  }
  return { judged, told };
}

test('a row narrower than that of the API, or with a number of its own, is seen', () => {
  const column = { nom: 'n', protege: true, type: 'entier', bornes: true } as AnswerColumn;
  const row = { n: null, n_min: 1, n_max: 4, n_statut: 'secret' };
  expect(beyond([['secret', 1, 4]], [column], row)).toEqual([]);
  expect(beyond(['secret'], [column], row)).toEqual([]);
  expect(beyond([['secret', 4, 4]], [column], row)).toHaveLength(1);
  expect(beyond([4], [column], row)).toHaveLength(1);
  expect(beyond([['secret', 2, 4]], [column], row)).toHaveLength(1);
});

test('neither rows nor verdicts of the tools give more of a hidden cell than the API', async () => {
  const told: string[] = [];
  let [heard, hidden, judged] = [0, 0, 0];
  for await (const one of answers()) {
    const { id, parameters, answer } = one;
    heard++;
    const columns = answer.colonnes.filter(({ role }) => role !== 'signal');
    const given = { requete: id, parametres: parameters, lignes: ROWS, complet: true };
    const said = await says('demander', given);
    expect(said['refus'], `${id} ${JSON.stringify(parameters)}`).toBeUndefined();
    for (const [at, cells] of (said['lignes'] as unknown[][]).entries()) {
      const row = answer.lignes[at] ?? {};
      hidden += columns.filter((column) => column.protege && HIDDEN.has(readFigure(row, column).status.code)).length;
      told.push(...beyond(cells, columns, row).map((more) => `${id} ${JSON.stringify(parameters)} ${more}`));
    }
    const claims = await claimOn(one);
    judged += claims.judged;
    told.push(...claims.told);
  }
  process.stdout.write(`Outils : ${heard} réponses, ${hidden} chiffres cachés, ${judged} affirmations sur eux.\n`);
  expect(told.slice(0, 10)).toEqual([]);
  expect(Math.min(heard, hidden, judged)).toBeGreaterThan(100);
}, 1_200_000);

test('the table of indicators gives no bound narrower than its document', async () => {
  const told: string[] = [];
  let hidden = 0;
  for (const maille of ['departement', 'bassin', 'epci']) {
    const path = `/api/v1/tableau?maille=${maille}&indicateurs=*&forme=long&colonnes=territoire,nom,indicateur,periode,valeur`;
    const answer = (await api.json(path)) as unknown as Answer;
    const rows = answer.lignes.filter((row) =>
      answer.colonnes.some((column) => HIDDEN.has(readFigure(row, column).status.code))
    );
    for (const row of rows) {
      hidden++;
      const [territoire, indicateur] = [String(row['territoire']), String(row['indicateur'])];
      const said = await says('tableau', { indicateurs: [indicateur], territoires: [territoire] });
      const [cells = []] = said['lignes'] as unknown[][];
      told.push(...beyond(cells, answer.colonnes, row).map((more) => `${territoire} ${indicateur} ${more}`));
    }
  }
  process.stdout.write(`Tableau : ${hidden} chiffres cachés.\n`);
  expect(told.slice(0, 10)).toEqual([]);
});
