import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { linkCode, TABLES, writeAllMadeFrom, writePart } from './part-of-warehouse.ts';

/** A copy of the warehouse's models and sources, to which a test may add its own. */
export interface OwnWarehouse {
  /** Adds a file, by its path in the warehouse: `published/x.sql`. */
  write(path: string, text: string): void;
  /** Changes a file by a replacement that must apply. */
  edit(path: string, from: string, to: string): void;
}

/** The whole of it. */
export function copyWarehouse(folder: string): OwnWarehouse {
  for (const part of ['marts', 'published', 'sources', 'checks', 'macros', ...TABLES])
    cpSync(join(WAREHOUSE_FOLDER, part), join(folder, part), { recursive: true });
  linkCode(folder);
  return changesOf(folder);
}

/** Whatever is made from these sources, from near or far, and tables (`schema.name`) that describe it. */
export function copyAllMadeFrom(folder: string, sources: readonly string[], more: readonly string[]): OwnWarehouse {
  writeAllMadeFrom(folder, sources, more);
  return changesOf(folder);
}

/**
 * The part that makes these tables (`schema.name`), and these sources (`name`): the seconds of a whole build spared.
 */
export function copyPart(folder: string, names: readonly string[]): OwnWarehouse {
  writePart(folder, names);
  return changesOf(folder);
}

function changesOf(folder: string): OwnWarehouse {
  // In the place of what is there: a part of the warehouse has links to files of the product.
  const write = (path: string, text: string): void => {
    rmSync(join(folder, path), { force: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    write,
    edit: (path, from, to) => {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} : « ${from} » n’y est pas.`);
      write(path, after);
    }
  };
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
