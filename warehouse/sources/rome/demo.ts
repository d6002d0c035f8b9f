import { CARDS, MOBILITIES } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';

const QUOTED: TextLayout = { ...PLAIN, quote: 'all' };
/** Skills that a card has of its own, shares with its field (M18) and with its large field (M); those of a mobility are in both cards. */
const OWN = 9;
const OF_FIELD = 6;
const OF_LETTER = 3;
const OF_MOBILITY = 4;

/** The ROME v3 and five cards of the 4.0, restricted to the demo's cards. */
export function files(): DemoFile[] {
  const rome = (name: string, header: string, rows: Cell[][], version = 'v347'): DemoFile => ({
    path: `rome/unix_${name}_${version}_utf8.csv`,
    bytes: textFile(header.split(','), rows, QUOTED)
  });
  const doubled = (text: string): string => text.replaceAll("'", "''");
  return [
    rome(
      'referentiel_code_rome',
      'code_rome,code_fiche_em,code_ogr,libelle_rome,statut',
      CARDS.map((card, index) => [card.rome, index + 1, 10 + index, doubled(card.libelle), 1])
    ),
    rome(
      'referentiel_appellation',
      'code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,code_type_section_appellation,libelle_type_section_appellation,statut',
      CARDS.map((card, index) => [
        800_000 + index,
        doubled(card.libelle),
        doubled(card.libelle),
        card.rome,
        1,
        'PRINCIPALE',
        1
      ])
    ),
    rome(
      'liens_rome_referentiels',
      'code_rome,code_ogr,code_ref_rubrique,position_bloc,code_type_referentiel,code_compo_bloc,position_item,id_priorisation',
      skillRows()
    ),
    rome(
      'referentiel_competence',
      'code_ogr,libelle_competence,code_type_competence,libelle_type_competence,statut',
      namedRows(1).map(([number, name]) => [number, name, 1, 'SAVOIRS THEORIQUES ET PROCEDURAUX', 1])
    ),
    rome(
      'referentiel_activite',
      'code_ogr,code_tete_rgpmt,libelle_activite,libelle_activite_impression,code_type_activite,libelle_type_activite,code_type_item_activite,libelle_type_item_activite,statut',
      namedRows(2).map(([number, name]) => [
        number,
        '',
        name,
        '',
        3,
        'ACTIVITE DE BASE ET/OU SPECIFIQUE',
        2,
        'SIMPLE',
        1
      ])
    ),
    rome(
      'rubrique_mobilite',
      'code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,code_type_mobilite,libelle_type_mobilite',
      MOBILITIES.map(({ from, to, kind }) => [from, to, '', '', kind, kind === '1' ? 'Proche' : 'Evolution'])
    ),
    // As in the producer's file: M1805 has another name than in the v3, and A1101 comes from a card that the demo's v3 lacks.
    rome(
      'referentiel_code_rome',
      'code_rome,code_fiche_metier,code_ogr,libelle_rome,transition_eco,transition_num,transition_demo,emploi_reglemente,emploi_cadre,code_rome_parent',
      [
        ['A1101', 11, 6, "Conducteur / Conductrice d'engins agricoles", 'Emploi Blanc', '', '', '', '', 'A1101'],
        ['M1805', 567, 494, 'Développeur / Développeuse informatique', 'Emploi Blanc', 'O', 'N', 'N', 'O', 'M1805'],
        ['A1203', 17, 12, 'Agent / Agente d’entretien des espaces verts', 'Emploi Vert', '', 'N', 'N', 'N', 'A1203'],
        [
          'A1416',
          25,
          20,
          'Polyculteur-éleveur / Polycultrice-éleveuse',
          'Emploi stratégique pour la Transition écologique',
          'N',
          'O',
          'N',
          'N',
          'A1416'
        ],
        ['M1855', 32_865, 489_081, 'Développeur / Développeuse web', 'Emploi Blanc', 'O', 'N', 'N', 'N', 'M1805']
      ],
      'v461'
    )
  ];
}

/** Skills (1), activities (2) and, which are no skills, work settings (5) and appellations (4). */
function skillRows(): Cell[][] {
  const { items, numbers } = skills();
  return CARDS.flatMap((card, index) => [
    ...(items.get(card.rome) ?? []).map((item, place): Cell[] => [
      card.rome,
      numbers.get(item) ?? 0,
      6,
      1,
      kindOf(numbers.get(item) ?? 0),
      8,
      place + 1,
      1
    ]),
    [card.rome, 500_000 + card.rome.charCodeAt(0), 7, 1, 5, 8, 1, 1],
    [card.rome, 800_000 + index, 4, 1, 4, 3, 1, 1]
  ]);
}

/** The items of each card, and the number of each item. */
function skills(): { items: ReadonlyMap<string, readonly string[]>; numbers: ReadonlyMap<string, number> } {
  const items = new Map<string, string[]>(
    CARDS.map((card) => [
      card.rome,
      [
        ...series(`${card.rome}`, OWN),
        ...series(card.rome.slice(0, 3), OF_FIELD),
        ...series(card.rome.slice(0, 1), OF_LETTER)
      ]
    ])
  );
  for (const { from, to } of MOBILITIES)
    for (const code of [from, to]) items.get(code)?.push(...series(`${from}${to}`, OF_MOBILITY));
  return {
    items,
    numbers: new Map([...new Set([...items.values()].flat())].map((item, index) => [item, 100_001 + index]))
  };
}

function kindOf(number: number): number {
  return 1 + (number % 2);
}

/** What one learns for a card, in the order of its own items. */
const LEARNT = [
  'Préparer le poste de travail',
  'Règles d’hygiène et de sécurité',
  'Contrôler la qualité du travail',
  'Organiser une journée',
  'Conseiller un client',
  'Entretenir le matériel',
  'Lire un plan ou une fiche',
  'Tenir un tableau de suivi',
  'Former un nouvel arrivant'
];

/** Number and name of each item of a kind: what it is, and for which card, field or pair of cards. */
function namedRows(kind: number): [number: number, name: string][] {
  const labels = new Map(CARDS.map(({ rome, libelle }) => [rome, libelle]));
  return [...skills().numbers].flatMap(([item, number]) => {
    const [of = '', index = '0'] = item.split('-');
    const name = `${LEARNT[Number(index)] ?? ''} (${labels.get(of) ?? of})`;
    return kindOf(number) === kind ? [[number, name.replaceAll("'", "''")]] : [];
  });
}

function series(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index)}`);
}
