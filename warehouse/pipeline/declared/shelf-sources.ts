import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EXIT, failure, type Failure } from '../failure.ts';
import { parseYaml, readAs } from './fields.ts';
import { onShelf } from './shelf.ts';
import { entityOf, TERRITORY_TABLE, type TerritoryTable } from './territory-table.ts';

/** What a region may change of a card: how its file is found and read, what is said of it; never its rights, nor its secret. */
const CHANGEABLE = [
  'titre',
  'producteur',
  'licence',
  'adresse',
  'apport',
  'ajout',
  'part_rejets_max',
  'derniere_ligne',
  'millesime',
  'vie',
  'parution',
  'telechargements',
  'hotes',
  'entites'
];
const CHANGEABLE_OF_ENTITY = ['fichiers', 'delimiteur', 'colonnes'];

const OWN = z.looseObject({ par_territoire: TERRITORY_TABLE });

/** A source that the region declares: its card as `SOURCE` reads it, and the table that it makes. */
export interface OwnSource {
  readonly name: string;
  readonly folder: string;
  readonly where: string;
  readonly card: object;
  readonly table: TerritoryTable;
}

/** What the region says of a card of the product. */
export interface ChangedCard {
  readonly where: string;
  readonly said: Readonly<Record<string, unknown>>;
}

export interface ShelfSources {
  readonly own: readonly OwnSource[];
  readonly changed: ReadonlyMap<string, ChangedCard>;
}

/** The sources of the shelf. @param known names of those of the product @throws Failure (exit 2) at the first that is wrong */
export function shelfSources(known: ReadonlySet<string>): ShelfSources {
  const root = onShelf('sources');
  const own: OwnSource[] = [];
  const changed = new Map<string, ChangedCard>();
  for (const { name } of root === null ? [] : readdirSync(root, { withFileTypes: true })) {
    const folder = join(root ?? '', name);
    const path = join(folder, 'source.yaml');
    const where = `sources/${name}/source.yaml`;
    if (!existsSync(path)) throw wrong(where, 'ce fichier manque', 'Un dossier de sources/ tient un source.yaml.');
    const said = readAs(z.looseObject({}), parseYaml(readFileSync(path, 'utf8'), where), where);
    if (known.has(name)) changed.set(name, { where, said: changeable(said, where) });
    else own.push(ownSource(name, folder, where, said));
  }
  return { own: own.sort((a, b) => (a.name < b.name ? -1 : 1)), changed };
}

function ownSource(name: string, folder: string, where: string, said: object): OwnSource {
  for (const file of readdirSync(folder))
    if (file !== 'source.yaml' && !/\.(md|txt)$/i.test(file))
      throw wrong(
        `sources/${name}/${file}`,
        'une source de la région ne tient ni code ni SQL',
        'Décrivez sa table par « par_territoire » dans source.yaml ; déposez ses données dans le dossier des fichiers.'
      );
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.includes('__'))
    throw wrong(where, 'le nom du dossier est en minuscules sans accents', 'Renommez le dossier.');
  const { par_territoire: table, ...card } = readAs(OWN, said, where);
  const clash = [...Object.keys(table.dimensions), ...Object.keys(table.mesures)].find((column) =>
    ['territoire', 'periode'].includes(column)
  );
  if (clash !== undefined)
    throw wrong(where, `« ${clash} » est le nom d’une colonne que toute table a`, 'Nommez autrement cette colonne.');
  for (const key of ['secret', 'acces', 'lit', 'entites'])
    if (key in card && card[key] !== 'aucune')
      throw wrong(
        where,
        `« ${key} » ne se dit pas d’une source de la région`,
        key === 'secret' || key === 'acces'
          ? 'Un fichier reçu sous convention demande une table masquée, que le produit déclare.'
          : 'Ôtez cette clé : « par_territoire » dit la table.'
      );
  return {
    name,
    folder,
    where,
    card: {
      ...(table.periode === undefined ? {} : { millesime: { entite: 'valeurs', colonne: 'periode' } }),
      ...card,
      entites: { valeurs: entityOf(table) }
    },
    table
  };
}

function changeable(said: Readonly<Record<string, unknown>>, where: string): Readonly<Record<string, unknown>> {
  const refuse = (key: string, among: readonly string[]): Failure =>
    wrong(where, `« ${key} » ne se change pas`, `Ce qui se change : ${among.join(', ')}.`);
  for (const key of Object.keys(said)) if (!CHANGEABLE.includes(key)) throw refuse(key, CHANGEABLE);
  for (const entity of Object.values((said['entites'] ?? {}) as Record<string, object>))
    for (const key of Object.keys(entity))
      if (!CHANGEABLE_OF_ENTITY.includes(key)) throw refuse(`entites.${key}`, CHANGEABLE_OF_ENTITY);
  return said;
}

/** A card of the product with what the region says of it: a text or a list replaces, a group is completed. */
export function merged(card: unknown, said: unknown): unknown {
  if (!isGroup(card) || !isGroup(said)) return said ?? card;
  return Object.fromEntries(
    [...new Set([...Object.keys(card), ...Object.keys(said)])].map((key) => [key, merged(card[key], said[key])])
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(where: string, what: string, todo: string): Failure {
  return failure(EXIT.input, `${where} : ${what}.`, todo);
}
