import { derivedProblems, type DescribedColumns } from './check-derived.ts';
import { restsOnProblems } from './check-rests-on.ts';
import type { RequestHeader } from '../request/header.ts';
import { CHART_NAMES, COLUMN, INDICATORS, MAP, PARAMETER, REQUEST_HEADER, RESTS_ON } from './header-schema.ts';
import { PLACEHOLDER } from '../request/placeholder.ts';
import { perhaps, readBy, type FieldProblem, type Path } from './schema-problems.ts';
import { askedBy } from '../parameters/common-words.ts';
import { isFigure } from '../parameters/table-view.ts';
import { ASKED_PREFIX } from '../parameters/selection.ts';
import { RESERVED_NAMES } from '../parameters/reserved-names.ts';

type Fields = Readonly<Record<string, unknown>>;
type Add = (path: Path, message: string) => unknown;

/** Reads a header by its schema, then judges what joins its parts, telling all at once; null with a problem. */
export function checkHeader(raw: unknown): {
  readonly header: RequestHeader | null;
  readonly problems: readonly FieldProblem[];
} {
  const { value, problems } = readBy(REQUEST_HEADER, raw);
  const all = [...problems];
  if (isFields(raw)) judge(raw, (path, message) => all.push({ path, message }));
  // A key that is left out is not there: the schema never writes undefined.
  return { header: all.length > 0 ? null : (value as RequestHeader | null), problems: all };
}

function judge(raw: Fields, add: Add): void {
  const columns: DescribedColumns = new Map(
    entriesOf(raw.colonnes).map(([name, spec]) => [name, readBy(COLUMN, spec).value])
  );
  const parameters = entriesOf(raw.parametres).map(([name]) => name);
  for (const [name, spec] of entriesOf(raw.parametres)) judgeParameter(name, spec, add);
  for (const name of columns.keys()) judgeColumn(name, columns, raw.enquete === true, add);
  if (raw.graphique !== undefined) judgeChart(raw.graphique, columns, parameters, add);
  if (raw.carte !== undefined) judgeMap(raw.carte, columns, add);
  if (raw.repose_sur !== undefined)
    for (const message of restsOnProblems(readBy(RESTS_ON, raw.repose_sur).value, columns))
      add(['repose_sur', 'valeurs'], message);
  if (raw.indicateurs !== undefined) judgeIndicators(raw, columns, add);
  const gaps = [...columns].flatMap(([name, spec]) => (spec?.test === undefined ? [] : [`${name}_ecart`]));
  if (typeof raw.lecture === 'string') judgeReading(raw.lecture, [...parameters, ...columns.keys(), ...gaps], add);
}

function judgeParameter(name: string, raw: unknown, add: Add): void {
  const path = ['parametres', name];
  if (RESERVED_NAMES.includes(name)) add(path, `« ${name} » est réservé aux adresses ; choisissez un autre nom`);
  const spec = readBy(PARAMETER, raw).value;
  if (spec === null) return;
  const { domaine, defaut, valeurs = [], zone, facultatif } = spec;
  if (zone !== undefined && !(zone && domaine === 'territoires'))
    add([...path, 'zone'], 'zone : true, sur un paramètre du domaine territoires');
  if (defaut === undefined && facultatif !== true) add(path, `« ${name} » : donnez un defaut, ou facultatif: true`);
  if (domaine !== 'choix') return;
  if (valeurs.length === 0) add([...path, 'valeurs'], 'un choix demande ses valeurs : [a, b] ou { a: libellé }');
  if (defaut !== undefined && !valeurs.some(({ valeur }) => valeur === defaut))
    add([...path, 'defaut'], `defaut « ${defaut} » absent des valeurs du choix`);
}

function judgeColumn(name: string, columns: DescribedColumns, survey: boolean, add: Add): void {
  const path = ['colonnes', name];
  if (name.startsWith(ASKED_PREFIX))
    add(path, `« ${name} » : les noms en ${ASKED_PREFIX} sont réservés aux réponses qui réunissent plusieurs valeurs`);
  const spec = columns.get(name) ?? null;
  if (spec === null) return;
  if ((spec.role === 'signal') !== (spec.texte !== undefined))
    add([...path, 'texte'], `« ${name} » : texte va avec role: signal, et dit ce qu’il signale`);
  for (const { path: place, message } of derivedProblems(name, spec, columns, survey))
    add([...path, ...place], message);
}

function judgeChart(raw: unknown, columns: DescribedColumns, parameters: readonly string[], add: Add): void {
  const { noms = [], ...axes } = readBy(CHART_NAMES, raw).value ?? {};
  for (const [axis, named] of Object.entries(axes)) {
    for (const name of [named ?? []].flat().filter((one) => !columns.has(one)))
      add(['graphique', axis], `graphique.${axis} : ${absent(name, columns)}`);
  }
  const stray = noms.find((name) => !parameters.includes(name));
  if (stray !== undefined)
    add(
      ['graphique', 'noms'],
      `graphique.noms : un paramètre par courbe attendu, « ${stray} » n’en est pas un${perhaps(stray, parameters)}`
    );
}

function judgeMap(raw: unknown, columns: DescribedColumns, add: Add): void {
  const map = readBy(MAP, raw).value;
  if (map === null) return;
  if (!columns.has(map.valeur)) add(['carte', 'valeur'], `carte.valeur : ${absent(map.valeur, columns)}`);
  if (map.mode === 'ventile' && map.niveau === undefined)
    add(['carte'], 'carte : une couche ventilée dit de quel niveau (niveau: commune)');
}

/** One figure a territory: a column of figures, of a request that is asked by territory or by level. */
function judgeIndicators({ indicateurs, parametres }: Fields, columns: DescribedColumns, add: Add): void {
  const parameters = entriesOf(parametres).flatMap(([nom, raw]) => {
    const spec = readBy(PARAMETER, raw).value;
    return spec === null ? [] : [{ nom, domaine: spec.domaine, valeurs: spec.valeurs ?? [] }];
  });
  if (!parameters.some((one) => askedBy('territoire', one) || askedBy('maille', one)))
    add(['indicateurs'], 'indicateurs : la requête n’a ni territoire ni maille, à qui donner un chiffre');
  for (const [name, { colonne, periode, avec = {} }] of Object.entries(readBy(INDICATORS, indicateurs).value ?? {})) {
    const column = columns.get(colonne);
    if (column === undefined) add(['indicateurs', name], `indicateurs.${name} : ${absent(colonne, columns)}`);
    else if (column !== null && !isFigure(column))
      add(['indicateurs', name], `indicateurs.${name} : « ${colonne} » n’est pas un chiffre`);
    if (periode !== undefined && !columns.has(periode))
      add(['indicateurs', name], `indicateurs.${name} : ${absent(periode, columns)}`);
    for (const stray of Object.keys(avec).filter((one) => !parameters.some(({ nom }) => nom === one)))
      add(
        ['indicateurs', name],
        `indicateurs.${name} : « ${stray} » n’est pas un paramètre${perhaps(
          stray,
          parameters.map(({ nom }) => nom)
        )}`
      );
  }
}

function judgeReading(sentence: string, names: readonly string[], add: Add): void {
  for (const [placeholder, inside = ''] of sentence.matchAll(/\{([^}]*)\}/g)) {
    const name = new RegExp(`^(?:${PLACEHOLDER.source})$`).exec(placeholder)?.[2] ?? inside;
    if (!names.includes(name))
      add(['lecture'], `lecture : « {${name}} » n’est ni une colonne ni un paramètre${perhaps(name, names)}`);
  }
}

/** A column that a header names and does not describe, with the nearest, or all. */
function absent(name: string, columns: DescribedColumns): string {
  return `colonne « ${name} » absente de colonnes${perhaps(name, columns.keys()) || ` ; colonnes décrites : ${[...columns.keys()].join(', ')}`}`;
}

function entriesOf(value: unknown): [string, unknown][] {
  return isFields(value) ? Object.entries(value) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
