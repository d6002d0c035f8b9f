import { europeanLevel } from './diploma-levels.ts';
import { TITLES } from './formation-titles.ts';
import { cfd, FORMATIONS, type Formation } from './formations.ts';
import { CARDS_OF_DIPLOMA } from './occupation-cards.ts';
import { ficheOf, SUBJECTS } from './training-subjects.ts';
import { VALIDATIONS } from './validations.ts';

/** A fiche of the national register. Numbers are in a range that it has not reached. */
export interface Fiche {
  number: string;
  title: string;
  /** As the register shortens it. */
  kind: string;
  level: number | null;
  formacode: string | null;
  nsf: string | null;
  cards: readonly string[];
  /** Code of its diploma in the ministry's list, which titles have too. */
  cfd: string | null;
  /** Whether its title may be prepared by apprenticeship. */
  apprenticeship: boolean;
}

/** A certification that neither schools nor continuing training prepare: how many centres of apprentices do, none for the last two. */
export interface ApprenticeTitle extends Fiche {
  centres: number;
  profil: string;
}

/** Label, Formacode, NSF, card, level, code of the diploma, centres, profile (as in formations.ts). Without a code, the catalogue gives the fiche alone. */
const TITLE_TABLE = `
entretien des espaces verts|21277|214|A1203|3|56X21499|6|p
service en salle|42757|334|G1803|3||7|m
services aux particuliers|42079|332|K1304|3||0|p
formation d'adultes|44586|333|K2111|5|36X33399|0|v`;

/** Day of both registers. */
export const REGISTER_DAY = '2025-09-01';
/** Until when fiches are registered. */
export const LAST_DAY = '31/08/2027';
/** A fiche that another has replaced, and when it ended. */
export const FORMER = { number: '80001', replacedBy: '91001', end: '31/08/2021' };

/** Cards that Certif Info leaves out and that the fiche gives; diplomas of school only lead there through the kit. */
const CARDS_OF_FICHE: Readonly<Record<string, readonly string[]>> = {
  '32031211': ['D1401'],
  '32032612': ['M1802', 'M1805']
};

export const APPRENTICE_TITLES: readonly ApprenticeTitle[] = TITLE_TABLE.trim()
  .split('\n')
  .map((line, index) => {
    const [label = '', formacode = '', nsf = '', card = '', level = '', code = '', centres = '', profil = ''] =
      line.split('|');
    return {
      number: String(92_001 + index),
      title: `Titre de démonstration : ${label}`,
      kind: 'TP',
      level: Number(level),
      formacode,
      nsf,
      cards: [card],
      cfd: code === '' ? null : code,
      apprenticeship: true,
      centres: Number(centres),
      profil
    };
  });

/** A fiche of the school's diplomas, by their rank in formations.ts. */
export function ficheOfDiploma(formation: Formation): Fiche {
  const code = cfd(formation);
  return {
    number: String(91_001 + FORMATIONS.indexOf(formation)),
    title: TITLES.get(code) ?? formation.libelle,
    kind: formation.diploma.name,
    level: Number(europeanLevel(code, formation.libelle)),
    formacode: null,
    nsf: formation.nsf.slice(0, 3),
    cards: CARDS_OF_FICHE[code] ?? CARDS_OF_DIPLOMA.get(code) ?? [],
    cfd: code,
    apprenticeship: formation.apprenticeship
  };
}

/** The State's diplomas are registered by right, the others when they ask. */
export function registration({ kind }: Fiche): string {
  return kind === 'TP' ? 'Enregistrement sur demande' : 'Enregistrement de droit';
}

/** Everything that the demo's files certify: diplomas, titles of continuing training, of apprenticeship and of validated experience. */
export function allFiches(): Fiche[] {
  return [
    ...SUBJECTS.filter(({ certifinfo }) => certifinfo !== null).map((subject): Fiche => ({
      number: ficheOf(subject),
      title: `Titre de démonstration : ${subject.label.toLowerCase()}`,
      kind: 'TP',
      level: subject.level,
      formacode: subject.formacode,
      nsf: subject.nsf,
      cards: [subject.rome],
      cfd: null,
      apprenticeship: false
    })),
    ...VALIDATIONS.map(([, code, title, , level]): Fiche => ({
      number: code.replace('rncp:', ''),
      title,
      kind: 'TP',
      level,
      formacode: null,
      nsf: null,
      cards: [],
      cfd: null,
      apprenticeship: false
    })),
    ...FORMATIONS.map(ficheOfDiploma),
    ...APPRENTICE_TITLES
  ];
}
