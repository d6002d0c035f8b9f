import { cfd, FORMATIONS } from '../../demo/formations.ts';
import { CARDS_OF_DIPLOMA } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import { ficheOf, SUBJECTS } from '../../demo/training-subjects.ts';
import type { DemoFile } from '../../demo/writer.ts';

const HEADER = [
  'Code_Diplome',
  'Libelle_Diplome',
  'Libelle_Type_Diplome',
  'Code_Niveau_Europeen',
  'Date_MaJ',
  'Code_FormaCode',
  'Libelle_FormaCode',
  'Code_Rome_1',
  'Code_Rome_2',
  'Code_Rome_3',
  'Code_Rome_4',
  'Code_Rome_5',
  'Code_Nsf',
  'Code_RNCP',
  'Code_RS',
  'Code_Scolarité',
  'valideur',
  'certificateur',
  'Annee_Premiere_Session',
  'Annee_Derniere_Session',
  'Code_Ancien_Diplome',
  '`Options`',
  'Etat',
  'Etat_Libelle'
];

/** European level by the first figure of a diploma's code; a mention complémentaire has none. */
const LEVELS: Readonly<Record<string, number>> = { '2': 6, '3': 5, '4': 4, '5': 3 };

/** Certif Info: titles of the training offer and diplomas of the schools. */
export function files(): DemoFile[] {
  const rows = SUBJECTS.filter((subject) => subject.certifinfo !== null).map((subject) => [
    subject.certifinfo,
    `Titre de démonstration : ${subject.label.toLowerCase()}`,
    'Titre de démonstration',
    subject.level,
    '01/09/2025',
    subject.formacode,
    subject.label,
    subject.rome,
    null,
    null,
    null,
    null,
    subject.nsf,
    ficheOf(subject),
    null,
    null,
    null,
    'Certificateur de démonstration',
    2020,
    null,
    null,
    '  ',
    0,
    'Publié'
  ]);
  return [
    {
      path: 'formation/certif_info.csv',
      bytes: textFile(HEADER, [...rows, ...diplomaRows()], { ...PLAIN, delimiter: ';' })
    }
  ];
}

/** Diplomas of the schools, by their code (which has lost its zero) and the cards they lead to; their fiche is in the kit alone. */
function diplomaRows(): Cell[][] {
  return FORMATIONS.map((formation, index) => {
    const code = cfd(formation);
    const cards = CARDS_OF_DIPLOMA.get(code) ?? [];
    return [
      991_001 + index,
      formation.libelle,
      formation.diploma.name,
      LEVELS[formation.diploma.level.slice(0, 1)] ?? null,
      '01/09/2025',
      null,
      null,
      cards[0] ?? null,
      cards[1] ?? null,
      cards[2] ?? null,
      null,
      null,
      formation.nsf,
      null,
      null,
      code.replace(/^0/, ''),
      null,
      'Éducation nationale',
      2020,
      null,
      null,
      '  ',
      0,
      'Publié'
    ];
  });
}
