import { plainText } from '../../text/suggest.ts';

/** A diploma as people and files write it. */
export interface Diploma {
  readonly code: string;
  /** How it is written, in a search as at the beginning of a label; accents and case aside. */
  readonly words: readonly string[];
  /** Diplomas that one also means by this name: a « CAP » may be of agriculture. */
  readonly also?: readonly string[];
}

/** From Code de l’éducation, D. 337-1 and following, and the titles of the RNCP. */
const DIPLOMAS: readonly Diploma[] = [
  { code: 'cap', words: ['CAP', 'certificat d’aptitude professionnelle'], also: ['capa'] },
  { code: 'capa', words: ['CAPA', 'CAP agricole'] },
  { code: 'bep', words: ['BEP', 'brevet d’études professionnelles'] },
  {
    code: 'bacpro',
    words: ['bac pro', 'BAC PRO', 'bac professionnel', 'baccalauréat professionnel', 'baccalauréat pro', 'bacpro'],
    also: ['bacproa']
  },
  { code: 'bacproa', words: ['bac pro agricole'] },
  { code: 'bactechno', words: ['bac techno', 'bac technologique', 'baccalauréat technologique'] },
  { code: 'bp', words: ['BP', 'brevet professionnel'], also: ['bpa'] },
  { code: 'bpa', words: ['BPA', 'brevet professionnel agricole', 'brevet professionnel agricole (niveau 3)'] },
  { code: 'bts', words: ['BTS', 'brevet de technicien supérieur'], also: ['btsa'] },
  { code: 'btsa', words: ['BTSA', 'BTS agricole', 'brevet de technicien supérieur agricole'] },
  { code: 'bma', words: ['BMA', 'brevet des métiers d’art'] },
  { code: 'bm', words: ['BM', 'brevet de maîtrise'] },
  { code: 'dma', words: ['DMA', 'diplôme des métiers d’art'] },
  { code: 'dnmade', words: ['DNMADE', 'DN MADE', 'diplôme national des métiers d’art et du design'] },
  { code: 'mc', words: ['MC', 'mention complémentaire'], also: ['cs'] },
  { code: 'cs', words: ['CS', 'certificat de spécialisation', 'certificat de spécialisation agricole'], also: ['mc'] },
  { code: 'tp', words: ['TP', 'titre professionnel', 'titre pro'] },
  { code: 'dut', words: ['DUT', 'diplôme universitaire de technologie'], also: ['but'] },
  { code: 'but', words: ['BUT', 'bachelor universitaire de technologie'], also: ['dut'] },
  {
    code: 'deust',
    words: [
      'DEUST',
      'diplôme d’études universitaires scientifiques et techniques',
      'diplome d’etudes universitaires de sciences et technologie'
    ]
  },
  {
    code: 'bpjeps',
    words: ['BPJEPS', 'BP JEPS', 'brevet professionnel de la jeunesse de l’éducation populaire et du sport']
  },
  { code: 'de', words: ['DE', 'diplôme d’État', 'diplôme d’Etat de'] },
  { code: 'licencepro', words: ['licence pro', 'licence professionnelle'] },
  { code: 'licence', words: ['licence'], also: ['licencepro'] },
  { code: 'master', words: ['master'] },
  { code: 'cqp', words: ['CQP', 'certificat de qualification professionnelle'] },
  { code: 'ingenieur', words: ['titre ingénieur', 'diplôme d’ingénieur', 'école d’ingénieur', 'école d’ingénieurs'] },
  { code: 'formation', words: ['formation', 'diplôme', 'cursus', 'études de', 'titre', 'école', 'institut'] }
];

/** What one says of a course whatever its diploma. */
export const ANY_DIPLOMA = 'formation';

const BY_WORDS: readonly (readonly [words: string, code: string])[] = DIPLOMAS.flatMap(({ code, words }) =>
  words.map((text): [string, string] => [plainText(text), code])
).sort(([a], [b]) => b.length - a.length);
const BY_CODE = new Map(DIPLOMAS.map((diploma) => [diploma.code, diploma]));

/** The diploma that a text begins with, its level (« de niveau 3 »), and what it says after; null for none. */
export function leadingDiploma(text: string): { code: string; rest: string } | null {
  // « infirmier(ière) »
  const plain = plainText(text.replace(/(?<=\p{L})\(\p{L}{1,6}\)/gu, ''));
  for (const [words, code] of BY_WORDS) {
    if (plain !== words && !plain.startsWith(`${words} `)) continue;
    return {
      code,
      rest: plain
        .slice(words.length)
        .replace(/^ (de )?niveau \d( |$)/, ' ')
        .replace(/^ (de la|de l|du|des|de|d|en|option) /, ' ')
        .trim()
    };
  }
  return null;
}

/** Codes of the diplomas that a name stands for. */
export function diplomasMeant(code: string): readonly string[] {
  return [code, ...(BY_CODE.get(code)?.also ?? [])];
}
