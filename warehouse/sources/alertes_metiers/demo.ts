import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = ['date', 'émetteur', 'nature', 'métier', 'territoire', 'constat', 'référence', 'horizon'];

/** Invented alerts, of each nature: some that the demo's series say too, one that they contradict, one that no series can judge. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const region = `region:${territory.region}`;
  const [first] = territory.departements.filter((departement) => departement.region === territory.region);
  const departement = first === undefined ? region : `departement:${first.code}`;
  const rows: Cell[][] = [
    [
      '2025-02-11',
      'Comité régional pour l’emploi',
      'Difficulté de recrutement',
      'fap2021:T2A60',
      region,
      'Les services d’aide à domicile ne trouvent plus de candidats pour les tournées du soir (démonstration)',
      'Compte rendu de séance',
      '2026'
    ],
    [
      '2025-03-18',
      'OPCO de la logistique',
      'Tension',
      'fap2021:J0X30',
      departement,
      'Les entrepôts peinent à trouver des manutentionnaires en fin d’année (démonstration)',
      'https://exemple.invalid/note-logistique',
      null
    ],
    [
      '2025-04-22',
      'Branche de l’hôtellerie et de la restauration',
      'Difficulté de recrutement',
      'fap2021:S1X40',
      departement,
      'Des cuisines ferment un jour de plus par semaine, faute d’équipe (démonstration)',
      null,
      '2025-12'
    ],
    [
      '2025-05-13',
      'Fédération du bâtiment',
      'Recrutements en baisse',
      'fap2021:B1X31',
      region,
      'Les carnets de commandes raccourcissent et les embauches de maçons sont reportées (démonstration)',
      null,
      null
    ],
    [
      '2024-06-04',
      'Observatoire du commerce',
      'Emploi en baisse',
      'rome:D1106',
      region,
      'Des rayons à la coupe ferment et les vendeurs ne sont pas remplacés (démonstration)',
      null,
      null
    ],
    [
      '2025-06-10',
      'Observatoire de la branche du transport',
      'Départs',
      'fap2021:J3X41',
      region,
      'Un conducteur d’autocar sur trois atteindra l’âge de la retraite dans les dix ans (démonstration)',
      null,
      '2035'
    ],
    [
      '2025-06-24',
      'OPCO du numérique et du conseil',
      'Compétence manquante',
      'fap2021:M1X80',
      region,
      'Les équipes manquent de développeurs formés à la sécurité des applications (démonstration)',
      null,
      null
    ]
  ];
  return [{ path: 'service/alertes_metiers_2025.csv', bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';' }) }];
}
