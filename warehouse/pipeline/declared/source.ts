import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { SourceAccess } from '../../../src/lib/catalogue/access.ts';
import { EXIT, failure, readEach } from '../failure.ts';
import { hostsOf } from './downloads.ts';
import { parseYaml, readAs } from './fields.ts';
import { SOURCES_FOLDER } from '../layout.ts';
import { merged, shelfSources } from './shelf-sources.ts';
import { accessOf, SOURCE } from './source-schema.ts';
import { readSqlFile } from './sql-file.ts';
import type { TerritoryTable } from './territory-table.ts';
import { tableRules } from './territory-sql.ts';

type Declared = z.output<typeof SOURCE>;
type DeclaredEntity = Declared['entites'][string];

/** A column of a raw table, and the ways in which the producer has named it over the years. */
export type Column = DeclaredEntity['columns'][number];
export type Format = NonNullable<DeclaredEntity['format']>;

export interface Entity extends DeclaredEntity {
  source: string;
  name: string;
}

type Card = Pick<
  Declared,
  | 'titre'
  | 'producteur'
  | 'licence'
  | 'droits'
  | 'adresse'
  | 'apport'
  | 'ajout'
  | 'secret'
  | 'facultative'
  | 'referentiel'
>;

/** A source as its `source.yaml` says it (`source-schema.ts` gives the meaning of each key), and its folder. */
export interface Source extends Card {
  name: string;
  access: SourceAccess;
  /** Other sources, loaded before, that its own reader looks into. */
  reads: string[];
  maxRejectShare: number;
  maxFall: number;
  sliding: boolean;
  lastLine: Declared['derniere_ligne'];
  vintage: Declared['millesime'];
  /** Months after its vintage during which a page may speak of it in the present; null: always. */
  life: number | null;
  /** The unit to which its producer rounds each cell that it counts; null when it does not. */
  rounding: number | null;
  /** Null when the producer has no rhythm. */
  rhythm: NonNullable<Declared['parution']> | null;
  /** What `warehouse fetch` may download, and the hosts that may answer. */
  downloads: Declared['telechargements'];
  hosts: string[];
  entities: Entity[];
  folder: string;
  hasLoader: boolean;
  /** The select of the rows to refuse, and where it is written. */
  rules: { readonly sql: string; readonly where: string } | null;
  /** Of a source that the region declares, the table that it makes. */
  table: TerritoryTable | null;
  /** Of a card that the region changes, the keys that it says. */
  changed: readonly string[];
}

/**
 * Every source of warehouse/sources and of the shelf, in alphabetical order.
 * @param root another folder, alone @throws Failure (exit 2) naming each wrong key.
 */
export function readSources(root?: string): Source[] {
  const own = root ?? SOURCES_FOLDER;
  const folders = readdirSync(own, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(own, entry.name, 'source.yaml')))
    .map(({ name }) => name)
    .sort();
  const shelf = root === undefined ? shelfSources(new Set(folders)) : { own: [], changed: new Map() };
  const written = readEach(folders, (name) => {
    const change = shelf.changed.get(name);
    const where = `warehouse/sources/${name}/source.yaml`;
    const card = parseYaml(readFileSync(join(own, name, 'source.yaml'), 'utf8'), where);
    return change === undefined
      ? sourceOf(join(own, name), name, card, where)
      : {
          ...sourceOf(join(own, name), name, merged(card, change.said), change.where),
          changed: Object.keys(change.said)
        };
  });
  const declared = readEach(shelf.own, ({ name, folder, where, card, table }) => ({
    ...sourceOf(folder, name, card, where),
    table,
    rules: { sql: tableRules(name, table), where }
  }));
  return [...written, ...declared].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sourceOf(folder: string, name: string, said: unknown, where: string): Source {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw failure(
      EXIT.input,
      `Source « ${name} » : le nom du dossier est en minuscules sans accents.`,
      'Renommez le dossier.'
    );
  const {
    lit,
    acces,
    part_rejets_max: maxRejectShare,
    baisse_max: maxFall,
    glissante,
    derniere_ligne: lastLine,
    millesime,
    vie,
    arrondi: rounding,
    parution,
    telechargements,
    hotes,
    entites,
    ...card
  } = readAs(SOURCE, said, where);
  const rulesPath = join(folder, 'regles.sql');
  return {
    ...card,
    name,
    access: accessOf(card.secret, acces),
    reads: lit,
    maxRejectShare,
    maxFall,
    sliding: glissante,
    lastLine,
    vintage: millesime,
    life: vie ?? null,
    rounding,
    rhythm: parution ?? null,
    downloads: telechargements,
    hosts: hostsOf(telechargements, hotes),
    entities: Object.entries(entites).map(([entity, declared]) => ({ source: name, name: entity, ...declared })),
    folder,
    hasLoader: existsSync(join(folder, 'load.ts')),
    rules: existsSync(rulesPath)
      ? { sql: readSqlFile(rulesPath).body, where: `warehouse/sources/${name}/regles.sql` }
      : null,
    table: null,
    changed: []
  };
}
