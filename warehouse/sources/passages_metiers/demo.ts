import { CARDS, FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';

const DARES: TextLayout = { ...PLAIN, delimiter: ';', encoding: 'windows-1252' };

/** The passages of the Dares from the ROME v3 to the FAP of 2009: a list and a SAS program. */
export function files(): DemoFile[] {
  return [
    { path: 'dares-psm/fap225_rome.csv', bytes: textFile(['Fap', 'Rome', 'intitule_rome'], familyRows(), DARES) },
    { path: 'fap/passage_fap2009_romev3.txt', bytes: Buffer.from(program(), 'latin1') }
  ];
}

function familyRows(): Cell[][] {
  const rows = FAMILIES_2009.flatMap(({ fap }) =>
    CARDS.filter((card) => card.families.some((family) => family.fap === fap)).map((card): Cell[] => [
      fap,
      card.rome,
      card.libelle.replaceAll('’', "'")
    ])
  );
  return [['A0Z00', 'NA', 'NA'], ...rows, ['', '', '']];
}

/** The SAS program: cards whose code is enough, then those that need a qualification. */
function program(): string {
  const alone = CARDS.flatMap((card) =>
    card.families.filter(({ qualifications }) => qualifications === '').map(({ fap }) => `"${card.rome}" =\t"${fap}"`)
  );
  const qualified = CARDS.flatMap((card) =>
    card.families
      .filter(({ qualifications }) => qualifications !== '')
      .map(
        ({ fap, qualifications }) =>
          `${[...qualifications].map((digit) => `"${card.rome}${digit}"`).join(',')} = "${fap}"`
      )
  );
  const format = (name: string, lines: string[]): string[] => [
    'proc format ;',
    `value  $${name}`,
    ...lines,
    ' Other = "ZZZZZ"; ',
    ' run;',
    '*;'
  ];
  return [
    '/* Données de démonstration : passage du ROME v3 à la FAP 2009 */',
    '*;',
    ...format('FAP9RSQ', alone),
    ...format('FAP9RAQ', qualified),
    ''
  ].join('\r\n');
}
