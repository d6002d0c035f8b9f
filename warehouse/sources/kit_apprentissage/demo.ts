import { allFiches, FORMER, LAST_DAY, REGISTER_DAY, registration, type Fiche } from '../../demo/register-fiches.ts';
import type { Cell } from '../../demo/text-file.ts';
import { workbook } from '../../demo/workbook.ts';
import type { DemoFile } from '../../demo/writer.ts';

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

/** The kit that joins a diploma's code to its fiche, as a workbook. */
export function files(): DemoFile[] {
  const about = {
    name: 'Présentation Kit',
    firstRow: 1,
    rows: [['Kit apprentissage de démonstration : données synthétiques']]
  };
  return [
    {
      path: `formation/Kit_apprentissage_${REGISTER_DAY.replaceAll('-', '')}.xlsx`,
      bytes: workbook([about, { name: 'Kit Apprentissage', firstRow: 2, rows: [KIT, ...kitRows(allFiches())] }])
    }
  ];
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
