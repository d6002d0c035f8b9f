import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_FOLDER, WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { modelFiles } from '../../warehouse/pipeline/models/model-files.ts';
import { sourceBehind, tablesNamedIn } from './warehouse-models.ts';

/** A copy of the warehouse's models and sources, to which a test may add its own. */
export interface OwnWarehouse {
  /** Adds a file, by its path in the warehouse: `published/x.sql`. */
  write(path: string, text: string): void;
  /** Changes a file by a replacement that must apply. */
  edit(path: string, from: string, to: string): void;
}

/** With `only`, these sources alone and the models that can be built from them: the seconds of a whole build spared. Macros that read tables stay out. */
export function copyWarehouse(folder: string, only?: readonly string[]): OwnWarehouse {
  mkdirSync(folder, { recursive: true });
  for (const part of ['marts', 'published', 'sources', 'checks', 'quantites.yaml'])
    cpSync(join(WAREHOUSE_FOLDER, part), join(folder, part), { recursive: true });
  // Readers of sources import the build's own functions, and the engine's.
  const src = join(dirname(folder), 'src');
  if (!existsSync(src)) symlinkSync(join(PROJECT_FOLDER, 'src'), src);
  symlinkSync(join(WAREHOUSE_FOLDER, 'pipeline'), join(folder, 'pipeline'));
  mkdirSync(join(folder, 'macros', 'tables'), { recursive: true });
  if (only) keepOnly(folder, only);
  else cpSync(join(WAREHOUSE_FOLDER, 'macros', 'tables'), join(folder, 'macros', 'tables'), { recursive: true });
  return {
    write: (path, text) => {
      writeFileSync(join(folder, path), text);
    },
    edit: (path, from, to) => {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} : « ${from} » n’y est pas.`);
      writeFileSync(join(folder, path), after);
    }
  };
}

/** Leaves out the other sources, and every model and check that reads, from near or far, a table of theirs. */
function keepOnly(folder: string, sources: readonly string[]): void {
  for (const source of readdirSync(join(folder, 'sources')))
    if (!sources.includes(source)) rmSync(join(folder, 'sources', source), { recursive: true });
  // Nothing reads a check.
  const checks = readdirSync(join(folder, 'checks')).map(
    (name) => [`controle.${name}`, join(folder, 'checks', name)] as const
  );
  const paths = new Map([...modelFiles(folder).map(({ id, path }) => [id, path] as const), ...checks]);
  for (let before = -1; before !== paths.size;) {
    before = paths.size;
    for (const [id, path] of paths) {
      if (tablesNamedIn(path).every((table) => paths.has(table) || sources.includes(sourceBehind(table) ?? '')))
        continue;
      rmSync(path);
      paths.delete(id);
    }
  }
  for (const path of paths.values()) {
    const text = readFileSync(path, 'utf8');
    const kept = text.replace(/^( *connu: )\[(.*)\]$/m, (_, key: string, tables: string) => {
      const present = tables.split(', ').filter((table) => paths.has(table));
      return `${key}[${present.join(', ')}]`;
    });
    if (kept !== text) writeFileSync(path, kept);
  }
}

/** A masked cube of job seekers over these levels, as a published model. */
export function jobSeekerModel(levels: readonly string[]): string {
  return `/*---
description: Demandeurs d’essai
tri: [trimestre, territoire, sexe, age]
quantites: { demandeurs: { quantite: demandeurs_inscrits, champ: residents } }
secret:
  mesure: demandeurs
  commune_fichier: commune_fichier
  millesime: trimestre
  commune: commune
  mailles: [${levels.join(', ')}]
  axes:
    sexe: { total: ensemble }
    age: { total: ensemble }
---*/
select trimestre, commune, commune_fichier, sexe, age, demandeurs from marts.fct_demandeurs_communes
`;
}

/** Job seekers of a quarter as their producer writes them: counts of women then men, by age, for each commune code. */
export function writeJobSeekers(
  data: string,
  quarter: '2024T3' | '2024T4',
  counts: Readonly<Record<string, readonly number[]>>
): void {
  const folder = join(data, 'demandeurs_communes');
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(counts).flatMap(([code, values]) =>
    values.map((value, index) =>
      [
        code,
        `Commune ${code}`,
        quarter === '2024T3' ? 'sept-24' : 'déc-24',
        index < 3 ? 'Femmes' : 'Hommes',
        ['Moins de 25 ans', '25-49 ans', '50 ans ou plus'][index % 3],
        value
      ].join(';')
    )
  );
  writeFileSync(
    join(folder, `demandeurs_communes_${quarter}.csv`),
    ["CODGEO;LIBGEO;Mois;Sexe;Tranche d'âge;Demandeurs d'emploi inscrits", ...lines, ''].join('\n')
  );
}

/** A masked cube of jobs by activity, with the number of establishments, as a published model. */
export function jobModel(levels: readonly string[]): string {
  return `/*---
description: Emploi d’essai
tri: [annee, territoire, activite]
quantites: { effectif: { quantite: salaries, champ: employeurs } }
secret:
  mesure: effectif
  commune_fichier: commune_fichier
  contributeurs: etablissements
  principal: premier
  millesime: annee
  connu: [marts.connu_salaries_prives, marts.connu_salaries_flores, marts.connu_salaries_tranches]
  commune: commune
  mailles: [${levels.join(', ')}]
  axes:
    activite: { total: ensemble, parents: marts.dim_activites }
---*/
select annee, commune, commune_fichier, activite, effectif, etablissements, premier from marts.fct_emploi_communes
`;
}
