import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { BASSINS } from '../../demo/zones.ts';

const INSEE: TextLayout = { ...PLAIN, bom: true, lineEnd: '\r\n' };
const HEADER = ['reg', 'dep', 'codgeo', 'codbe', 'libbe'];

/** Two editions of the bassins: an EPCI has moved between them. */
export function files({ territory }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'geo/France_Travail_Bassin_Emploi_2021.csv',
      bytes: textFile(HEADER, bassinRows(territory, 'formerBassin'), INSEE)
    },
    {
      path: 'geo/France_Travail_Bassin_Emploi_2025.csv',
      bytes: textFile(HEADER, bassinRows(territory, 'bassin'), INSEE)
    }
  ];
}

/** As at the producer's: every code written as a number, so that zeros are lost (dep 1, codgeo 1001, codbe 101); former codes kept. */
function bassinRows(territory: Territory, edition: 'bassin' | 'formerBassin'): Cell[][] {
  const bassinOf = new Map(territory.communes.map((commune) => [commune.code, commune[edition]]));
  const rows: Cell[][] = [];
  for (const record of territory.records) {
    const bassin = bassinOf.get(record.code) ?? bassinOf.get(record.chefLieu ?? '');
    if (bassin !== undefined)
      rows.push([
        Number(territory.region),
        Number(record.code.slice(0, 2)),
        Number(record.code),
        bassin.code,
        bassin.nom
      ]);
  }
  const redon = BASSINS.find((bassin) => bassin.nom === 'REDON');
  for (const record of territory.across)
    rows.push([52, 44, Number(record.code), redon?.code ?? null, redon?.nom ?? null]);
  for (const record of territory.records) {
    if (record.type !== 'commune-actuelle') continue;
    if (record.departement === '01') rows.push([84, 1, Number(record.code), 8401, 'BOURG EN BRESSE']);
    if (record.departement === '2A') rows.push([94, '2A', record.code, 9402, 'AJACCIO']);
    if (record.departement === '971') rows.push([1, 971, Number(record.code), 101, 'BASSIN BASSE-TERRE']);
  }
  return rows;
}
