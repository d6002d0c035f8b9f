import { JOB_YEARS, jobLines } from '../../demo/commune-jobs.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/**
 * Salaried jobs at the workplace by commune and activity (NAF, 17 positions), with the number of employing
 * establishments and the size of the largest one, as handed over under agreement: one file a year, the year in the
 * file's name and in a header, thousands parted by a thin space.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return JOB_YEARS.map((year) => {
    const header = [
      'Code commune',
      'Commune',
      'A17',
      'Libellé A17',
      "Nombre d'établissements employeurs",
      `Effectif salarié au 31/12/${year}`,
      'Effectif du plus grand établissement'
    ];
    const rows: Cell[][] = [];
    for (const { commune, activity, etablissements, effectif, premier } of jobLines(territory, seed, year)) {
      rows.push([
        commune.code,
        commune.nom,
        activity.code,
        activity.libelle,
        ...[etablissements, effectif, premier].map(thousands)
      ]);
    }
    return {
      path: `convention/emploi_communes_a17_${year}.csv`,
      bytes: textFile(header, rows, { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' })
    };
  });
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
