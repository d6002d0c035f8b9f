import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { CROSS_BORDER_ZONE, ZONES_EMPLOI } from '../../demo/zones.ts';

const INSEE: TextLayout = { ...PLAIN, bom: true, lineEnd: '\r\n' };

/** Zones d'emploi of the communes. */
export function files({ territory }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'geo/Export_Communes_Zones_Emploi_2020.csv',
      bytes: textFile(['codgeo', 'libgeo', 'ze_2020', 'codze2020', 'libze2020'], zoneRows(territory), INSEE)
    }
  ];
}

/** As at the producer's: leading zeros kept, one code given twice, communes of the neighbouring region in the zone that crosses the border. */
function zoneRows(territory: Territory): Cell[][] {
  const rows = territory.communes.map((commune) => zoneRow(commune.code, commune.nom, commune.zone));
  rows.push(...territory.across.map((record) => zoneRow(record.code, record.nom, CROSS_BORDER_ZONE)));
  rows.push(zoneRow('97105', 'Basse-Terre', '0101', 'Basse-Terre'));
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const first = rows[0];
  return first === undefined ? rows : [first, ...rows];
}

function zoneRow(code: string, nom: string, zone: string, name = ZONES_EMPLOI.get(zone) ?? ''): Cell[] {
  return [code, nom, `${zone} - ${name}`, zone, name];
}
