import { allFiches, FORMER, LAST_DAY, REGISTER_DAY, registration, type Fiche } from '../../demo/register-fiches.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';
import { zip } from '../../demo/zip.ts';

/** How France compétences writes: everything between quotes, nothing for what is empty. */
const QUOTED: TextLayout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n', quote: 'all' };
/** Of the other register: no level, no NSF group. */
const SPECIFIC: readonly [code: string, title: string, formacode: string][] = [
  ['RS9001', "Test d'anglais de démonstration", '15234'],
  ['RS9002', 'Conduite de chariots (démonstration)', '31768']
];

const STANDARD =
  'Id_Fiche Numero_Fiche Intitule Abrege_Libelle Abrege_Intitule Nomenclature_Europe_Niveau Nomenclature_Europe_Intitule Accessible_Nouvelle_Caledonie Accessible_Polynesie_Francaise Date_dernier_jo Date_Decision Date_Fin_Enregistrement Date_Effet Type_Enregistrement Validation_Partielle Actif'.split(
    ' '
  );

/** The registers of certifications, as their archive of the day. */
export function files(): DemoFile[] {
  return [{ path: `formation/export-fiches-csv-${REGISTER_DAY}.zip`, bytes: archive(allFiches()) }];
}

/** The tables that the loader reads, and one that it does not. */
function archive(fiches: readonly Fiche[]): Buffer {
  const part = (name: string, header: readonly string[], rows: readonly Cell[][]): [string, string] => [
    `export_fiches_CSV_${name}_${REGISTER_DAY.replaceAll('-', '_')}.csv`,
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
