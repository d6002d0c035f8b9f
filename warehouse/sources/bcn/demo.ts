import { DIPLOMA_LEVELS, europeanLevel } from '../../demo/diploma-levels.ts';
import { TITLES } from '../../demo/formation-titles.ts';
import { cfd, FAMILIES, FORMATIONS, mefstat, type Formation } from '../../demo/formations.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';

const WITH_BOM: TextLayout = { ...PLAIN, delimiter: ';', bom: true };
const COMMENT = 'Donnée de démonstration – Maille';

const MEF_HEADER =
  'MEF;DISPOSITIF_FORMATION;FORMATION_DIPLOME;DUREE_DISPOSITIF;ANNEE_DISPOSITIF;LIBELLE_COURT;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE;STATUT_MEF;NB_OPTION_OBLIGATOIRE;NB_OPTION_FACULTATIF;RENFORCEMENT_LANGUE;DUREE_PROJET;DUREE_STAGE;HORAIRE;MEF_INSCRIPTION_SCOLARITE;MEF_STAT_11;MEF_STAT_9;DATE_INTERVENTION;LIBELLE_EDITION;N_COMMENTAIRE';

const DIPLOMA_HEADER = [
  ...'FORMATION_DIPLOME NIVEAU_FORMATION_DIPLOME GROUPE_SPECIALITE LETTRE_SPECIALITE ANCIEN_RECME LIBELLE_COURT LIBELLE_STAT_33 LIBELLE_LONG_200 DATE_OUVERTURE DATE_FERMETURE'.split(
    ' '
  ),
  ...series('ANCIEN_DIPLOME', 7),
  ...series('NOUVEAU_DIPLOME', 7),
  ...'UNITE_CAPITALISABLE DATE_PREMIERE_SESSION DATE_DERNIERE_SESSION DATE_ARRETE_CREATION DATE_ARRETE_ABROGATION'.split(
    ' '
  ),
  ...series('DATE_ARRETE_MODIFICATION', 10),
  ...'COMMENTAIRE NATURE_FORMATION_DIPLOME GESTIONNAIRE_FORMATION_DIPLOME DATE_INTERVENTION NB_MEF_OUVERT NB_MEF_FERME ID_DOCUMENT CITE_DOMAINE_FORMATION DATE_SESSION_RATTRAPAGE OBSERVATION N_COMMENTAIRE CITE_DOMAINE_DETAILLE NIVEAU_QUALIFICATION_RNCP'.split(
    ' '
  )
];

const GROUPS = `200 TECHNOLOGIES INDUSTRIELLES FONDAMENTALES|201 TECHNO DE COMMANDE DES TRANSFO.INDUST.|210 SPEC.PLURIVAL.DE L'AGRONOMIE & AGRICULT.|221 AGRO-ALIMENTAIRE, ALIMENTATION, CUISINE|230 SPEC.PLURITECHNO, GENIE CIVIL, CONSTRUC.|231 MINES ET CARRIERES, GENIE CIVIL, TOPOGR.
233 BATIMENT : FINITIONS|234 TRAVAIL DU BOIS ET DE L'AMEUBLEMENT|242 HABILLEMENT (Y. C. MODE, COUTURE)|250 SPEC.PLURITECHNO MECANIQUE-ELECTRICITE|251 MECANIQ.GENERALE & DE PRECISION, USINAGE|252 MOTEURS ET MECANIQUE AUTO
254 STRUCTURES METALLIQUES|255 ELECTRICITE, ELECTRONIQUE|300 SPECIALITES PLURIVALENTES DES SERVICES|311 TRANSPORT, MANUTENTION, MAGASINAGE|312 COMMERCE, VENTE|313 FINANCES, BANQUE, ASSURANCES
314 COMPTABILITE, GESTION|320 SPECIALITES PLURIVAL.DE LA COMMUNICATION|324 SECRETARIAT, BUREAUTIQUE|326 INFORMATIQUE, TRAITEMT DE L'INFORMATION|330 SPECIALITES PLURIV.SANITAIRES & SOCIALES|331 SANTE|332 TRAVAIL SOCIAL|334 ACCUEIL, HOTELLERIE, TOURISME|336 COIFFURE, ESTHETIQ.& AUTR.SERVICES PERSO`;

const DOMAINS = `20 SPECIALITES PLURI-TECHNO DE PRODUCTION|21 AGRICULT. PECHE FORET ET ESPACES VERTS|22 TRANSFORMATIONS|23 GENIE CIVIL CONSTRUCTION ET BOIS|24 MATERIAUX SOUPLES|25 MECANIQUE ELECTRICITE ELECTRONIQUE
30 SPECIALITES PLURIVALENTES DES SERVICES|31 ECHANGES ET GESTION|32 COMMUNICATION ET INFORMATION|33 SERVICES AUX PERSONNES`;

const TITLE_HEADER = [
  'Commission professionnelle consultative',
  'Secteur',
  'Niveau',
  'Code diplôme',
  'Diplôme',
  'Intitulé de la spécialité (et options)',
  'Code RNCP',
  "Date de l'arrêté de création",
  'Première session',
  'Dernière session',
  'Commentaire',
  'Famille de métiers',
  'Session supplémentaire'
];

/** The ministry's nomenclatures (BCN), restricted to what the demo teaches; N_FORMATION_DIPLOME alone is windows-1252. */
export function files(): DemoFile[] {
  const header = (text: string): string[] => text.split(';');
  return [
    { path: 'bcn/nMef.csv', bytes: textFile(header(MEF_HEADER), mefRows(), WITH_BOM) },
    {
      path: 'bcn/nFormationDiplome_.csv',
      bytes: textFile(DIPLOMA_HEADER, diplomaRows(), { ...WITH_BOM, bom: false, encoding: 'windows-1252' })
    },
    {
      path: 'bcn/nNiveauFormationDiplome_.csv',
      bytes: textFile(
        header(
          'NIVEAU_FORMATION_DIPLOME;NIVEAU_INTERMINISTERIEL;LIBELLE_COURT;LIBELLE_100;ANCIEN_NIVEAU;DATE_OUVERTURE;DATE_FERMETURE;DATE_INTERVENTION;N_COMMENTAIRE;NIVEAU_QUALIFICATION_RNCP'
        ),
        levelRows(),
        { ...WITH_BOM, bom: false }
      )
    },
    {
      path: 'bcn/n_groupe_specialite_.csv',
      bytes: textFile(
        header(
          'GROUPE_SPECIALITE;DOMAINE_SPECIALITE;LIBELLE_COURT;LIBELLE_LONG;LIBELLE_STAT_33;DATE_OUVERTURE;DATE_FERMETURE;DATE_INTERVENTION;LIBELLE_EDITION;N_COMMENTAIRE'
        ),
        labelled(GROUPS, 3).map(([code, name]) => [
          code,
          code.slice(0, 2),
          null,
          name,
          name.slice(0, 33),
          null,
          null,
          null,
          null,
          null
        ]),
        WITH_BOM
      )
    },
    {
      path: 'bcn/n_domaine_specialite_.csv',
      bytes: textFile(
        header(
          'DOMAINE_SPECIALITE;CATEGORIE_SPECIALITE;LIBELLE_COURT;LIBELLE_LONG;LIBELLE_STAT_33;DATE_OUVERTURE;DATE_FERMETURE;DATE_INTERVENTION;N_COMMENTAIRE'
        ),
        labelled(DOMAINS, 2).map(([code, name]) => [
          code,
          code.slice(0, 1),
          null,
          name,
          name.slice(0, 33),
          null,
          null,
          null,
          null
        ]),
        WITH_BOM
      )
    },
    {
      path: 'bcn/familleMetiers.csv',
      bytes: textFile(
        header(
          'FAMILLE;SPECIALITE;MEFSTAT11_COMMUN;CFD_COMMUN;MEFSTAT11_SPECIALITE;CFD_SPECIALITE;CODE_MINISTERE_TUTELLE'
        ),
        familyRows(),
        WITH_BOM
      )
    },
    { path: 'bcn/diplomesProfessionnels.csv', bytes: textFile(TITLE_HEADER, titleRows(), WITH_BOM) }
  ];
}

function series(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${index + 1}`);
}

function labelled(text: string, width: number): [string, string][] {
  return text.split(/[|\n]/).map((item): [string, string] => [item.slice(0, width), item.slice(width + 1)]);
}

/** Diplomas that replace another or are replaced: code, label, diploma, opening, closing, former code, new code. The demo teaches none but the first of a pair that is still open. */
const RENEWED = `50022146|CUISINE|CAP|01/09/2024||50022139|
50022136|PATISSIER|CAP|01/09/2007|31/08/2020||50022141
32031209|MANAGEMENT DES UNITES COMMERCIALES|BTS|01/09/2004|31/08/2020||32031213`;
/** What the codes of the demo's own diplomas say of them: code, opening, closing, former code, new code. */
const RENEWALS = new Map(
  `50022139|01/09/2016|31/08/2026||50022146
50022141|01/09/2019||50022136|
32031213|01/09/2019||32031209|`
    .split('\n')
    .map((line): [string, string[]] => [line.slice(0, 8), line.slice(9).split('|')])
);

/** One row per year of study. One MEF_STAT_11 is given twice, as in the ministry's file. */
function mefRows(): Cell[][] {
  const rows = new Map<string, Cell[]>();
  for (const formation of FORMATIONS) {
    for (let year = 1; year <= formation.diploma.years; year++) {
      const common = year === 1 ? FAMILIES.get(formation.family) : undefined;
      const rank = common === undefined ? formation.rank : formation.family;
      const stat = mefstat(formation, year);
      const { dispositif, level, years } = formation.diploma;
      const title = `${prefix(formation, year)}${common?.libelle ?? formation.libelle}`;
      rows.set(stat, [
        `${dispositif}${rank}${years}${year}`,
        dispositif,
        level + rank,
        years,
        year,
        title.slice(0, 11),
        title,
        '01/09/2009',
        null,
        3,
        0,
        null,
        'N',
        null,
        null,
        'N',
        'O',
        stat,
        stat.slice(0, 9),
        '01/09/2023',
        title.toLowerCase(),
        COMMENT
      ]);
    }
  }
  const first = [...rows.values()][0] ?? [];
  const twin = [...first];
  twin[0] = `${String(first[0]).slice(0, 8)}99`;
  return [...rows.values(), twin];
}

function prefix(formation: Formation, year: number): string {
  const names: Record<string, readonly string[]> = {
    CAP: ['1CAP2  ', '2CAP2  '],
    CAPA: ['1CAP2A ', '2CAP2A '],
    'BAC PRO': ['2NDPRO ', '1ERPRO ', 'TLEPRO '],
    'BAC PRO AGRICOLE': ['2DPROA ', '1EPROA ', 'TLPROA '],
    BTS: ['1BTS2  ', '2BTS2  '],
    MC: ['MC     '],
    DCG: ['DCG1  ', 'DCG2  ', 'DCG3  ']
  };
  return names[formation.diploma.name]?.[year - 1] ?? '';
}

/** Specialities and common first years. Fields of the 52 columns that the demo does not need stay empty, as many are. */
function diplomaRows(): Cell[][] {
  const rows = FORMATIONS.map((formation) =>
    diplomaRow(cfd(formation), formation.nsf, formation.libelle, formation.diploma.name)
  );
  for (const [rank, { libelle }] of FAMILIES)
    rows.push(diplomaRow(`400${rank}`, `${rank.slice(0, 3)}T`, libelle, 'BAC PRO'));
  for (const line of RENEWED.split('\n')) {
    const [code = '', libelle = '', diploma = '', ...renewal] = line.split('|');
    rows.push(diplomaRow(code, `${code.slice(3, 6)}T`, libelle, diploma, renewal));
  }
  return rows;
}

function diplomaRow(
  code: string,
  nsf: string,
  libelle: string,
  diploma: string,
  renewal = RENEWALS.get(code) ?? []
): Cell[] {
  const [opening, closing, former, next] = renewal.map((text) => (text === '' ? null : text));
  const values: Record<string, Cell> = {
    FORMATION_DIPLOME: code,
    NIVEAU_FORMATION_DIPLOME: code.slice(0, 3),
    GROUPE_SPECIALITE: nsf.slice(0, 3),
    LETTRE_SPECIALITE: nsf.slice(3),
    LIBELLE_COURT: diploma,
    LIBELLE_STAT_33: libelle.slice(0, 33),
    LIBELLE_LONG_200: `${libelle} (${diploma})`,
    DATE_OUVERTURE: opening ?? '01/09/2009',
    DATE_FERMETURE: closing ?? null,
    ANCIEN_DIPLOME_1: former ?? null,
    NOUVEAU_DIPLOME_1: next ?? null,
    N_COMMENTAIRE: COMMENT,
    NIVEAU_QUALIFICATION_RNCP: europeanLevel(code, libelle)
  };
  return DIPLOMA_HEADER.map((name) => values[name] ?? null);
}

function levelRows(): Cell[][] {
  return DIPLOMA_LEVELS.split('\n').map((line) => {
    const [code = '', level = '', short = '', long = '', european = ''] = line.split('|');
    return [code, level, short, long, null, null, null, '10/12/2020', COMMENT, european];
  });
}

/** Codes with a dash and the letter of the function: 400-22106 T. */
function titleRows(): Cell[][] {
  return FORMATIONS.map((formation) => {
    const code = `${formation.diploma.level}-${formation.rank} ${formation.nsf.slice(3)}`;
    return [
      COMMENT,
      null,
      null,
      code,
      formation.diploma.name,
      TITLES.get(cfd(formation)) ?? formation.libelle,
      null,
      null,
      null,
      null,
      null,
      FAMILIES.get(formation.family)?.name ?? null,
      null
    ];
  });
}

function familyRows(): Cell[][] {
  return FORMATIONS.filter((formation) => formation.family !== '').map((formation) => [
    FAMILIES.get(formation.family)?.name ?? '',
    formation.libelle,
    mefstat(formation, 1),
    `400${formation.family}`,
    mefstat(formation, 3),
    cfd(formation),
    '06'
  ]);
}
