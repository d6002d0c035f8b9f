import { DECISION_COLUMNS } from '../../../src/lib/catalogue/decision-columns.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Invented decisions of the region's bodies: one late, one whose request is gone, one done, some with an indicator that moves or not. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const region = `region:${territory.region}`;
  const [first] = territory.departements.filter((departement) => departement.region === territory.region);
  const departement = first === undefined ? region : `departement:${first.code}`;
  const rows: Cell[][] = [
    [
      'DEMO-2024-01',
      '2024-02-08',
      'CREFOP',
      'Desserrer la pression sur les CAP de la région (démonstration)',
      region,
      null,
      null,
      'Service de la carte des formations',
      '2025-09-01',
      `cprdfop/taux_pression?territoire=${region}&par=diplome&filtre=code=CAP#pression`,
      'baisse',
      '1',
      'en cours'
    ],
    [
      'DEMO-2024-02',
      '2024-03-21',
      'Comité régional pour l’emploi',
      'Réduire la part des recrutements jugés difficiles (démonstration)',
      region,
      null,
      null,
      'Direction de l’emploi',
      '2025-06-30',
      `gpec/difficultes_saisonnalite?territoire=${region}&niveau=ensemble#difficulte`,
      'baisse',
      '50 %',
      'en cours'
    ],
    [
      'DEMO-2024-03',
      '2024-05-16',
      'Comité départemental pour l’emploi',
      'Suivre le chômage du département chaque trimestre (démonstration)',
      departement,
      null,
      null,
      'Observatoire régional',
      '2026-12-31',
      `gpec/taux_chomage?territoire=${departement}#taux`,
      'baisse',
      null,
      'en cours'
    ],
    [
      'DEMO-2024-04',
      '2024-06-27',
      'Commission permanente',
      'Ouvrir une permanence d’orientation par intercommunalité (démonstration)',
      region,
      null,
      null,
      'Mission orientation',
      '2025-03-31',
      'spro/requete_d_autrefois?territoire=region:53#part',
      'hausse',
      '90 %',
      'à faire'
    ],
    [
      'DEMO-2024-05',
      '2024-10-10',
      'CREFOP',
      'Publier la liste des formations à examiner (démonstration)',
      region,
      null,
      null,
      'Service de la carte des formations',
      '2025-01-31',
      null,
      null,
      null,
      'faite'
    ]
  ];
  return [
    { path: 'service/decisions_2024.csv', bytes: textFile(DECISION_COLUMNS, rows, { ...PLAIN, delimiter: ';' }) }
  ];
}
