import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { typeset } from '../../text/typeset.ts';

export type CourseMap = AnswerOf<'cprdfop/carte_formations'>;
export type CourseReplay = AnswerOf<'cprdfop/carte_formations_rejeu'>;
export type CourseRow = RowOf<'cprdfop/carte_formations'>;

/** What the list may propose of a course, in the order in which a planner reads it. */
export const PROPOSALS = ['ouvrir', 'questionner', 'conforter'] as const;
export const ONE_SIGN = 'un signe sur quatre';
export const UNDECIDED = 'ne pas conclure';

/** What is said of the whole list, each a question. */
export interface Remark {
  readonly id: string;
  readonly question: string;
  readonly sentences: readonly string[];
  readonly door?: { readonly text: string; readonly href: string };
}

/** « De 443 formations en Bretagne, **2 à ouvrir, 5 à conforter** ; 9 penchent d’un seul signe lu ; sur 427, … » */
export function headlineOf(rows: readonly CourseRow[], where: string): string {
  const count = (proposal: string): number => rows.filter((row) => row.proposition === proposal).length;
  const some = PROPOSALS.filter((proposal) => count(proposal) > 0);
  const proposed =
    some.length === 0
      ? 'aucune proposition'
      : some.map((proposal) => `${formatNumber(count(proposal))} à ${proposal}`).join(', ');
  const alone = count(ONE_SIGN);
  return typeset(
    `De ${numbered(rows.length, 'formation', 'formations')} ${where}, **${proposed}** ; ${alone > 0 ? `${numbered(alone, 'penche', 'penchent')} d’un seul signe lu ; ` : ''}sur ${formatNumber(count(UNDECIDED))}, les fichiers lus ne permettent pas de conclure.`
  );
}

/** Why the list does not conclude, how often it held, and what Orion's list says beside. */
export function remarksOf(answer: CourseMap, replay: CourseReplay | null): Remark[] {
  return [undecided(answer), ...replayed(replay), ...listedByOrion(answer)].map((remark) => ({
    ...remark,
    sentences: remark.sentences.map(typeset)
  }));
}

/** Why the list does not conclude, each course for one reason. */
function undecided({ lignes }: CourseMap): Remark {
  const rows = lignes.filter((row) => row.proposition === UNDECIDED);
  const read = (few: (signs: number) => boolean): number => rows.filter(({ lus }) => few(Number(lus))).length;
  const frail = rows.filter((row) => row.decide?.includes('trop peu d’essais') === true).length;
  const [none, one] = [read((signs) => signs === 0), read((signs) => signs === 1)];
  return {
    id: 'indecis',
    question: 'Sur quoi ne peut-on conclure ?',
    sentences:
      rows.length === 0
        ? ['Toutes ces formations sont dans une liste.']
        : [
            `${numbered(rows.length, 'formation n’a pas de proposition', 'formations n’ont pas de proposition')} : de ${formatNumber(none)}, aucun signe n’est lu ; de ${formatNumber(one)}, un seul, qui ne penche pas ; ${numbered(frail, 'en aurait une', 'en auraient une')} selon la règle, que trop peu d’essais confirment ; de ${numbered(rows.length - none - one - frail, 'autre', 'autres')}, les signes lus ne s’accordent pas, ou ce qui n’est pas lu pourrait les défaire.`
          ]
  };
}

/** How often the signs and proposals of before are found again after; nothing where no two dates are read. */
function replayed(replay: CourseReplay | null): Remark[] {
  if (replay === null || replay.lignes.length === 0) return [];
  return [
    {
      id: 'rejeu',
      question: 'Ce que disait cette liste avant s’est-il retrouvé ?',
      sentences: replay.lignes.map(
        ({ quoi, avant, apres, releves, retrouves, renverses, base, base_oui: there }) =>
          `« ${quoi ?? ''} », ${avant ?? ''} : ${formatNumber(Number(retrouves))} sur ${formatNumber(Number(releves))} se ${Number(retrouves) > 1 ? 'retrouvent' : 'retrouve'} (${apres ?? ''}), ${formatNumber(Number(renverses))} se ${Number(renverses) > 1 ? 'renversent' : 'renverse'} ; de toutes les formations, ${formatNumber(Number(there))} sur ${formatNumber(Number(base))}.`
      ),
      door: { text: 'Le rejeu, sa requête', href: requestPage(replay) }
    }
  ];
}

/** How the list of the State, shown under its name, stands beside the proposals; nothing where it was not read. */
function listedByOrion({ lignes: rows }: CourseMap): Remark[] {
  const listed = rows.filter((row) => row.orion === 'sur la liste');
  if (rows.length === 0 || rows.every((row) => row.orion === 'liste non lue')) return [];
  const count = (proposal: string): string => formatNumber(listed.filter((row) => row.proposition === proposal).length);
  return [
    {
      id: 'orion',
      question: 'Et la liste « actions prioritaires » d’Orion ?',
      sentences: [
        `${numbered(listed.length, 'de ces formations y est', 'de ces formations y sont')} : ${PROPOSALS.map((proposal) => `${count(proposal)} à ${proposal}`).join(', ')}, ${formatNumber(listed.filter((row) => !PROPOSALS.some((proposal) => proposal === row.proposition)).length)} sans proposition.`,
        'Cette liste n’entre pas dans la règle, et son sens est à confirmer auprès des services de l’État : un accord n’est qu’un signe de cohérence.'
      ],
      door: { text: 'Formations « actions prioritaires » d’Orion', href: '/catalogue/cprdfop/actions_prioritaires' }
    }
  ];
}
