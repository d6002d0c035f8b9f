import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { SourceAccess } from '../../../src/lib/catalogue/access.ts';
import { EXIT, failure, readEach } from '../failure.ts';
import { hostsOf } from './downloads.ts';
import { readYaml } from './fields.ts';
import { SOURCES_FOLDER } from '../layout.ts';
import { accessOf, SOURCE } from './source-schema.ts';

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
  rulesPath: string | null;
}

/** Every source of warehouse/sources, in alphabetical order. @throws Failure (exit 2) naming each wrong key. */
export function readSources(root: string = SOURCES_FOLDER): Source[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'source.yaml')))
    .map(({ name }) => name)
    .sort();
  return readEach(folders, (name) => readSource(root, name));
}

function readSource(root: string, name: string): Source {
  const folder = join(root, name);
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
  } = readYaml(SOURCE, join(folder, 'source.yaml'), `warehouse/sources/${name}/source.yaml`);
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
    rulesPath: existsSync(rulesPath) ? rulesPath : null
  };
}
