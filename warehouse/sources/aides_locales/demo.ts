import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = ['aide', 'public', 'montant', 'par', 'territoire', 'financeur', 'adresse', 'verifiee_le'];
const PAGE = 'https://exemple.invalid/aides/';

/** Invented aid to those who train, of the region, its départements and its two largest towns, in the template. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const region = `region:${territory.region}`;
  const own = territory.departements.filter((departement) => departement.region === territory.region);
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, 2);
  const rows: Cell[][] = [
    [
      'Aide au transport vers la formation (démonstration)',
      'Stagiaires de la formation professionnelle',
      '1 200',
      'an',
      region,
      'Région',
      `${PAGE}transport`,
      '2025-03-01'
    ],
    [
      'Aide au premier équipement (démonstration)',
      'Apprentis et lycéens professionnels',
      '500',
      'formation',
      region,
      'Région',
      `${PAGE}equipement`,
      '2025-03-01'
    ],
    [
      'Aide à la garde d’enfants (démonstration)',
      'Parents en formation',
      '9,50',
      'jour',
      region,
      'Région',
      `${PAGE}garde`,
      null
    ],
    [
      'Fonds d’urgence formation (démonstration)',
      'Stagiaires en difficulté',
      null,
      null,
      region,
      'Région',
      `${PAGE}urgence`,
      '2024-11-15'
    ],
    ...own.map((departement, index): Cell[] => [
      'Aide au permis de conduire (démonstration)',
      'Jeunes de 18 à 25 ans',
      String(300 + 100 * index),
      'formation',
      `departement:${departement.code}`,
      `Département ${departement.nom}`,
      `${PAGE}permis-${departement.code}`,
      '2025-01-20'
    ]),
    ...towns.map((town): Cell[] => [
      'Hébergement des alternants (démonstration)',
      'Apprentis',
      '150',
      'mois',
      `commune:${town.code}`,
      town.nom,
      `${PAGE}hebergement-${town.code}`,
      '2025-02-10'
    ])
  ];
  return [{ path: 'service/aides_locales_2025.csv', bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';' }) }];
}
