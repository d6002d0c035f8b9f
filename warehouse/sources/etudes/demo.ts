import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = 'auteur organisme annee titre lien constat territoire theme metier formation filiere'.split(' ');
const PAGE = 'https://exemple.invalid/etudes/';

/** Invented studies, in the template: of the region, of its largest town, of an occupation, a course and a sector. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const region = `region:${territory.region}`;
  const [town] = [...territory.communes].sort((a, b) => b.population - a.population);
  const rows: Cell[][] = [
    [
      null,
      'Observatoire régional de l’emploi (démonstration)',
      2024,
      'Ce que disent les employeurs de la région (démonstration)',
      `${PAGE}employeurs`,
      'Les employeurs interrogés placent le manque de candidats avant le manque de compétences.',
      region,
      'recrutement',
      null,
      null,
      null
    ],
    [
      'A. Exemple et B. Modèle (démonstration)',
      'Université inventée',
      2023,
      'Choisir sa formation loin de chez soi (démonstration)',
      `${PAGE}choisir`,
      'Les jeunes qui vivent loin d’un lycée professionnel choisissent plus souvent la formation la plus proche que celle qu’ils préféraient.',
      region,
      'orientation',
      null,
      null,
      null
    ],
    [
      null,
      'Agence d’urbanisme inventée (démonstration)',
      2022,
      'Travailler en ville, se loger ailleurs (démonstration)',
      `${PAGE}loger`,
      'Le logement est le premier motif de refus d’une offre parmi les moins de trente ans interrogés.',
      town === undefined ? region : `commune:${town.code}`,
      'emploi',
      null,
      null,
      null
    ],
    [
      null,
      'Branche de l’aide à domicile (démonstration)',
      2024,
      'Rester aide à domicile (démonstration)',
      `${PAGE}aide-a-domicile`,
      'La moitié des salariés interrogés envisagent de quitter le métier pour ses horaires, non pour son salaire.',
      region,
      'métier',
      'fap2021:T2A60',
      null,
      null
    ],
    [
      'C. Essai (démonstration)',
      null,
      2021,
      'Apprendre à cuisiner (démonstration)',
      `${PAGE}cuisine`,
      'Les apprentis cuisiniers qui changent d’employeur vont plus souvent au bout de leur contrat que ceux qui ne le peuvent pas.',
      null,
      'apprentissage',
      null,
      'cfd:50022146',
      null
    ],
    [
      null,
      'Fédération du bâtiment (démonstration)',
      2025,
      'Rénover avec qui ? (démonstration)',
      `${PAGE}renover`,
      'Les entreprises interrogées refusent des chantiers de rénovation faute de chefs d’équipe.',
      region,
      'recrutement',
      null,
      null,
      'batiment'
    ]
  ];
  return [{ path: 'service/etudes_2025.csv', bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';' }) }];
}
