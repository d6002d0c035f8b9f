import { unaccented } from '../../../src/lib/text/unaccented.ts';
import { neighbourTowns } from '../../demo/neighbours.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'code_uic;libelle;fret;voyageurs;code_ligne;rg_troncon;pk;commune;departemen;idreseau;idgaia;x_l93;y_l93;x_wgs84;y_wgs84;c_geo;geo_point_2d;geo_shape'.split(
    ';'
  );

/** Towns with a station; the demo makes up the rest. */
const TOWNS =
  '35238 35288 35360 35115 35236 35085 22278 22113 22050 22070 22093 29019 29232 29151 29103 29039 29233 56121 56260 56007'.split(
    ' '
  );
/** A freight yard: no passenger gets in. */
const FREIGHT = '22136';

/** Stations at the centre of their town, as the railway lists them: a line for each track that passes, names in capitals without accents. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const departements = new Map(territory.departements.map(({ code, nom }) => [code, nom]));
  const towns = territory.communes.filter(({ code }) => TOWNS.includes(code) || code === FREIGHT);
  const rows = [...towns, ...neighbourTowns(territory)].flatMap((town, index): Cell[][] => {
    const line = (track: string, shift: number): Cell[] => [
      String(87_990_000 + index),
      `${town.nom} (gare fictive)`,
      'N',
      town.code === FREIGHT ? 'N' : 'O',
      track,
      1,
      '001+000',
      unaccented(town.nom.toUpperCase()),
      unaccented((departements.get(town.departement) ?? '').toUpperCase()),
      index,
      '',
      '',
      '',
      Number((town.lng + shift).toFixed(6)),
      Number((town.lat + shift).toFixed(6)),
      '',
      '',
      ''
    ];
    return index % 5 === 0 ? [line('420000', 0), line('431000', 0.0004)] : [line('420000', 0)];
  });
  return [
    {
      path: 'geo/liste-des-gares.csv',
      bytes: textFile(HEADER, rows, { ...PLAIN, bom: true, delimiter: ';', lineEnd: '\r\n' })
    }
  ];
}
