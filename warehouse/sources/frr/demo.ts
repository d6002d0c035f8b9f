import type { Commune } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const DGCL: TextLayout = { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' };
/** Rural zones d'emploi: classed, the first of them FRR+; those that have left the ZRR but keep its effects. */
const CLASSED = ['5303', '5312', '5311', '0062'];
const FORMER = '5306';
const LARGEST_RURAL = 12_000;

/** FRR of each commune, in the layout of the list of July 2025: an invented classification of the communes, but for the largest, of five real zones d'emploi. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const rows = territory.communes.map((commune, index): Cell[] => [
    commune.code,
    commune.departement,
    commune.nom,
    classOf(commune, index),
    null
  ]);
  rows.push(
    ...territory.across.map((record): Cell[] => [
      record.code,
      record.departement ?? null,
      record.nom,
      'Non classée',
      null
    ])
  );
  return [
    {
      path: 'geo/liste-communes-FRR-juillet2025.csv',
      bytes: textFile(
        ['Code_insee', 'Departement', 'Commune', 'Classement FRR et FRR+ au 10 juillet 2025', ''],
        rows,
        DGCL
      )
    }
  ];
}

function classOf({ zone, population }: Commune, index: number): string {
  if (population > LARGEST_RURAL) return 'Non classée';
  const part = index % 90 === 7;
  if (zone === FORMER) return part ? 'FRR bénéficiaire partiellement' : 'FRR bénéficiaire';
  if (!CLASSED.includes(zone)) return 'Non classée';
  if (part) return 'Classée FRR partiellement';
  return zone === CLASSED[0] ? 'FRR+' : 'FRR socle';
}
