import type { DemoFile } from './demo-file.ts';
import { allFiches, type Fiche } from './register-fiches.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';
import { workbook } from './workbook.ts';
import { zip } from './zip.ts';

/** How France compétences writes: everything between quotes, nothing for what is empty. */
const QUOTED: TextLayout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n', quote: 'all' };
const DAY = '2025-09-01';
const LAST_DAY = '31/08/2027';
/** A fiche that another has replaced, and when it ended. */
const FORMER = { number: '80001', replacedBy: '91001', end: '31/08/2021' };
/** Of the other register: no level, no NSF group. */
const SPECIFIC: readonly [code: string, title: string, formacode: string][] = [
  ['RS9001', "Test d'anglais de démonstration", '15234'],
  ['RS9002', 'Conduite de chariots (démonstration)', '31768']
];

const STANDARD =
  'Id_Fiche Numero_Fiche Intitule Abrege_Libelle Abrege_Intitule Nomenclature_Europe_Niveau Nomenclature_Europe_Intitule Accessible_Nouvelle_Caledonie Accessible_Polynesie_Francaise Date_dernier_jo Date_Decision Date_Fin_Enregistrement Date_Effet Type_Enregistrement Validation_Partielle Actif'.split(
    ' '
  );
const KIT = [
  'Code Diplôme',
  'Intitulé diplôme (DEPP)',
  'FicheRNCP',
  'Niveau fiche RNCP',
  'Abrégé de diplôme (RNCP)',
  'Dernière MaJ',
  "Accès à l'apprentissage de la fiche RNCP (oui/non)",
  "Date d'échéance de la fiche RNCP",
  'Fiche ACTIVE/INACTIVE',
  'Intitulé certification (RNCP)',
  "Type d'enregistrement",
  'Date de publication de la fiche\r\n (enregistrement de droit)',
  'Date de décision\r\n (enregistrement sur demande)',
  'Date de début des parcours certifiants\r\n\r\n(enregistrement de droit)',
  'Date limite de la délivrance',
  'Nouvelle Certification rempla (RNCP)',
  'Ancienne Certification (RNCP)'
];

/** The registers of certifications as their archive of the day, and the kit that joins a diploma's code to its fiche. */
export function certificationRegisterFiles(): DemoFile[] {
  const fiches = allFiches();
  return [
    { path: `formation/export-fiches-csv-${DAY}.zip`, bytes: archive(fiches) },
    {
      path: `formation/Kit_apprentissage_${DAY.replaceAll('-', '')}.xlsx`,
      bytes: workbook([
        {
          name: 'Présentation Kit',
          firstRow: 1,
          rows: [['Kit apprentissage de démonstration : données synthétiques']]
        },
        { name: 'Kit Apprentissage', firstRow: 2, rows: [KIT, ...kitRows(fiches)] }
      ])
    }
  ];
}

/** The tables that the loader reads, and one that it does not. */
function archive(fiches: readonly Fiche[]): Buffer {
  const part = (name: string, header: readonly string[], rows: readonly Cell[][]): [string, string] => [
    `export_fiches_CSV_${name}_${DAY.replaceAll('-', '_')}.csv`,
    textFile(header, rows, QUOTED).toString('utf8')
  ];
  const each = (rows: (fiche: Fiche) => Cell[][]): Cell[][] =>
    fiches.flatMap((fiche) => rows(fiche).map((row) => [`RNCP${fiche.number}`, ...row]));
  return zip([
    part(
      'Ancienne_Nouvelle_Certification',
      ['Numero_Fiche', 'Ancienne_Certification', 'Nouvelle_Certification'],
      [
        [`RNCP${FORMER.number}`, null, `RNCP${FORMER.replacedBy}`],
        [`RNCP${FORMER.replacedBy}`, `RNCP${FORMER.number}`, null]
      ]
    ),
    part(
      'Certificateurs',
      ['Numero_Fiche', 'Siret_Certificateur', 'Nom_Certificateur'],
      each(() => [['\t99900001100018', 'CERTIFICATEUR DE DEMONSTRATION']])
    ),
    part(
      'Formacode',
      ['Numero_Fiche', 'Formacode_Code', 'Formacode_Libelle'],
      [
        ...each(({ formacode, title }) => (formacode === null ? [] : [[formacode, `${formacode} : ${title}`]])),
        ...SPECIFIC.map(([code, title, formacode]) => [code, formacode, `${formacode} : ${title}`])
      ]
    ),
    part(
      'Nsf',
      ['Numero_Fiche', 'Nsf_Code', 'Nsf_Intitule'],
      each(({ nsf, title }) => (nsf === null ? [] : [[nsf, `${nsf} : ${title}`]]))
    ),
    part(
      'Rome',
      ['Numero_Fiche', 'Codes_Rome_Code', 'Codes_Rome_Libelle'],
      each(({ cards, title }) => cards.map((card) => [card, title]))
    ),
    part('Standard', STANDARD, standardRows(fiches)),
    part(
      'VoixdAccès',
      ['Numero_Fiche', 'Si_Jury'],
      each(({ apprenticeship }) => [['Par expérience'], ...(apprenticeship ? [['En contrat d’apprentissage']] : [])])
    )
  ]);
}

function standardRows(fiches: readonly Fiche[]): Cell[][] {
  const row = (
    code: string,
    { title, kind, level }: Pick<Fiche, 'title' | 'level'> & { kind: string | null },
    end: string,
    type: string,
    state: string,
    index: number
  ): Cell[] => [
    String(index + 1),
    code,
    title,
    kind,
    null,
    level === null ? null : `NIV${level}`,
    level === null ? null : `Niveau ${level}`,
    'Non',
    'Non',
    null,
    null,
    end,
    null,
    type,
    null,
    state
  ];
  const replaced = fiches.filter(({ number }) => number === FORMER.replacedBy);
  return [
    ...replaced.map((fiche) =>
      row(
        `RNCP${FORMER.number}`,
        { ...fiche, title: `${fiche.title} (ancien)` },
        FORMER.end,
        registration(fiche),
        'INACTIVE',
        0
      )
    ),
    ...fiches.map((fiche, index) =>
      row(`RNCP${fiche.number}`, fiche, LAST_DAY, registration(fiche), 'ACTIVE', index + 1)
    ),
    ...SPECIFIC.map(([code, title], index) =>
      row(
        code,
        { title, kind: null, level: null },
        LAST_DAY,
        'Enregistrement sur demande',
        'ACTIVE',
        fiches.length + 1 + index
      )
    )
  ];
}

/** The State's diplomas are registered by right, the others when they ask. */
function registration({ kind }: Fiche): string {
  return kind === 'TP' ? 'Enregistrement sur demande' : 'Enregistrement de droit';
}

/** One line by diploma code; the former fiche of one of them, and a diploma that the register does not know. */
function kitRows(fiches: readonly Fiche[]): Cell[][] {
  const rows = fiches.flatMap((fiche): Cell[][] => {
    if (fiche.cfd === null) return [];
    const line = (number: string, end: string, state: string, next: string | null, before: string | null): Cell[] => [
      fiche.cfd,
      fiche.title.toUpperCase(),
      `RNCP${number}`,
      `Niveau ${fiche.level ?? ''}`,
      fiche.kind,
      'v1.0',
      fiche.apprenticeship ? 'Oui' : 'Non',
      end,
      state,
      `${fiche.kind} - ${fiche.title}`,
      registration(fiche),
      null,
      null,
      null,
      null,
      next,
      before
    ];
    if (fiche.number !== FORMER.replacedBy) return [line(fiche.number, LAST_DAY, 'ACTIVE', null, null)];
    return [
      line(FORMER.number, FORMER.end, 'INACTIVE', `RNCP${fiche.number}`, null),
      line(fiche.number, LAST_DAY, 'ACTIVE', null, `RNCP${FORMER.number}`)
    ];
  });
  return [
    ...rows,
    [
      '01033599',
      'MENTION DE DEMONSTRATION SANS FICHE',
      'NR',
      null,
      null,
      'v1.0',
      ...Array.from({ length: KIT.length - 6 }, () => null)
    ]
  ];
}
