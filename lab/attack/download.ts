import type { ParameterDetail, RequestDetail, RequestList } from '../../src/lib/catalogue/api/documents.ts';
import { TOGETHER } from '../../src/lib/catalogue/parameters/grouping.ts';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import type { HeardAnswer } from './knowledge.ts';
import type { Territories } from './public-cube.ts';

/** The site, as anybody reaches it. */
export interface Site {
  json(path: string): Promise<Record<string, unknown>>;
}

/** Combinations of parameters asked of one request, at most; beyond, each parameter varies around the defaults. */
const MOST = process.env.MAILLE_PREUVES === 'disclosure' ? 3000 : 300;
/** A request is also asked with its rows put together: all as one, and in the proofs by each of its columns. */
const EACH_GROUP = process.env.MAILLE_PREUVES === 'disclosure';
const LEVELS = ['commune', 'epci', 'bassin', 'zone_emploi', 'departement', 'region'];

/** Memberships, from the requests that publish them. */
export async function downloadTerritories(site: Site): Promise<Territories> {
  const territories = new Map<string, { level: string; communes: string[] }>();
  const all = (await ask(site, 'reference/territoires', { maille: 'commune' })).lignes;
  for (const { territoire } of all) {
    const commune = String(territoire);
    territories.set(commune, { level: 'commune', communes: [commune] });
    for (const row of (await ask(site, 'reference/territoires_englobants', { territoire: commune })).lignes) {
      const [code, level] = [String(row.territoire), String(row.maille)];
      if (!LEVELS.includes(level)) continue;
      const territory = territories.get(code) ?? { level, communes: [] };
      territory.communes.push(commune);
      territories.set(code, territory);
    }
  }
  return territories;
}

/** Requests of the catalogue that read one of these cubes. */
export async function requestsReading(site: Site, cubes: readonly string[]): Promise<RequestDetail[]> {
  const { requetes } = (await site.json('/api/v1/requests')) as unknown as RequestList;
  const details: RequestDetail[] = [];
  for (const { id } of requetes) details.push((await site.json(`/api/v1/catalogue/${id}`)) as unknown as RequestDetail);
  return details.filter((detail) => detail.cubes.some((cube) => cubes.includes(cube.replace('publie.', ''))));
}

/** Every answer of a request, for each member of each parameter, then with rows put together in each of these ways. */
export async function* downloadAll(
  site: Site,
  request: RequestDetail,
  territories: Territories,
  groups: readonly string[] = []
): AsyncGenerator<HeardAnswer> {
  const lists = request.parametres
    .map((parameter) => ({
      name: parameter.nom,
      start: parameter.defaut,
      isPlace: parameter.domaine === 'territoires',
      values: valuesOf(parameter, territories)
    }))
    .filter(({ values }) => values.length > 0);
  for (const parameters of combinations(lists)) {
    const answer = await ask(site, request.id, parameters);
    yield heardIn(answer, parameters);
    for (const key of answer.lignes.length > 1 ? groups : []) {
      const put = await ask(site, request.id, { ...parameters, group_by: key });
      // A request whose rows are a part of a whole is misread in its sums only.
      yield { ...heardIn(put, parameters), from: `${request.id} par ${key}?${put.adresse.split('?')[1] ?? ''}` };
    }
  }
}

function heardIn(answer: Answer, parameters: Readonly<Record<string, string>>): HeardAnswer {
  const described = answer.colonnes
    .filter(({ role }) => role !== 'mesure')
    .flatMap(({ nom }) => [nom, `${nom}_min`, `${nom}_max`, `${nom}_ic_min`, `${nom}_ic_max`]);
  return {
    from: answer.adresse,
    parameters: { ...parameters, ...answer.parametres },
    rows: answer.lignes,
    described: new Set(described),
    ratios: answer.colonnes.flatMap(({ nom, de }) =>
      de?.length === 2 ? [{ column: nom, of: [de[0] ?? '', de[1] ?? ''] as const }] : []
    )
  };
}

/** The ways to put the rows of a request together; none when its figures do not add up. */
export function groupsOf({ reunir }: RequestDetail): readonly string[] {
  return reunir.length === 0 ? [] : [TOGETHER, ...(EACH_GROUP ? reunir : [])];
}

/** What may be asked of a parameter. */
export function valuesOf(
  { domaine, valeurs, defaut, mailles, min, max }: ParameterDetail,
  territories: Territories
): string[] {
  if (domaine === 'territoires')
    return [...territories]
      .filter(([, { level }]) => mailles.length === 0 || mailles.includes(level))
      .map(([code]) => code);
  if (valeurs !== null) return valeurs.map(({ valeur }) => valeur);
  if (domaine === 'entier' && min !== null && max !== null && max - min < 20)
    return Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
  return defaut === null ? [] : [defaut];
}

interface List {
  readonly name: string;
  readonly start: string | null;
  readonly isPlace: boolean;
  readonly values: readonly string[];
}

function combinations(lists: readonly List[]): Record<string, string>[] {
  if (lists.reduce((product, { values }) => product * values.length, 1) <= MOST) return product(lists);
  const fixed = (list: List): List => ({ ...list, values: [list.start ?? list.values[0] ?? ''] });
  return [
    ...product(lists.map((list) => (list.isPlace ? fixed(list) : list))),
    ...product(lists.map((list) => (list.isPlace ? list : fixed(list))))
  ];
}

function product(lists: readonly List[]): Record<string, string>[] {
  return lists.reduce<Record<string, string>[]>(
    (found, { name, values }) => found.flatMap((start) => values.map((value) => ({ ...start, [name]: value }))),
    [{}]
  );
}

async function ask(site: Site, id: string, parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = (await site.json(
    `/api/v1/requests/${id}?${new URLSearchParams(parameters).toString()}`
  )) as unknown as Answer;
  if (!Array.isArray(answer.lignes)) throw new Error(`${id} : ${JSON.stringify(answer).slice(0, 300)}`);
  if (answer.tronque) throw new Error(`${id} : réponse tronquée pour ${JSON.stringify(parameters)}.`);
  return answer;
}
