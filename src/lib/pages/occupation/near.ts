import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { numbered } from '../../text/grammar.ts';
import { formatPercent } from '../../text/numbers.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { titleOf } from '../elsewhere.ts';
import { ask, type Built, type Door, type SectionBody } from '../section.ts';
import { askAmong } from './ask-among.ts';
import { cardOf, type Link, type OccupationContext } from './occupation.ts';

/** Pages that a section opens at most: the table has the others. */
const MOST_DOORS = 12;
/** Links between the two FAP that are no passage. */
const LIKE: readonly Link[] = ['même nom', 'code voisin'];
/** The value that the ROME 4.0 gives to three cards in four: neither green nor brown, that is no mark. */
const UNMARKED = 'Emploi Blanc';
/** Neighbours that a sentence names. */
const MOST_NAMED = 3;

/** The occupations near this one, what the transitions make of it, and all its codes. */
export async function near(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const card = cardOf(occupation);
  const [neighbours, cards, codes] = await Promise.all([
    card ? askAmong(context, 'gpec/metiers_voisins', { metier: card }) : null,
    card ? ask(context, 'reference/rome', { filtre: `code=${occupation.code.slice('rome:'.length)}` }) : null,
    ask(context, 'reference/metier_codes', { metier: occupation.code })
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (neighbours && neighbours.answer.lignes.length > 0) {
    section.sentences.push(neighboursInWords(neighbours.answer));
    section.figures.push(
      chartFigure(
        neighbours.answer,
        {
          title: titleOf('Les métiers voisins, par les compétences qu’ils partagent', neighbours.place, place),
          subtitle: 'Part des compétences du métier voisin que cite déjà celui-ci (ROME v3)',
          note: 'Une piste à vérifier au regard du diplôme et des conditions d’exercice, pas un droit d’exercer.'
        },
        { columns: ['voisin', 'code', 'mobilite', 'partielle', 'communes', 'part', 'classe_haute', 'annee_tension'] }
      )
    );
  } else if (neighbours)
    section.figures.push(chartFigure(neighbours.answer, { title: 'Les métiers voisins', subtitle: 'ROME v3' }));
  const marks = cards ? marksInWords(cards) : null;
  if (marks) section.sentences.push(marks);
  if (!card) section.sentences.push(cardsInWords(context));
  section.doors = doorsOf(context, neighbours?.answer ?? null);
  if (codes)
    section.figures.push(
      chartFigure(
        codes,
        {
          title: 'Ce métier dans les autres nomenclatures',
          subtitle: 'Codes reliés par un passage publié, par emboîtement, ou par leur nom',
          note: '« Même nom » n’est pas un passage : les contours peuvent différer.'
        },
        { columns: ['code', 'metier', 'nom_v3', 'lien', 'poids', 'autres', 'autres_noms'] }
      )
    );
  return { section, key: null };
}

function neighboursInWords(answer: AnswerOf<'gpec/metiers_voisins'>): string {
  const given = (word: string): readonly string[] =>
    answer.lignes
      .filter((row) => row['mobilite'] === word && row['partielle'] !== 'oui')
      .map((row) => String(row['voisin']));
  const named = (names: readonly string[]): string =>
    `${names
      .slice(0, MOST_NAMED)
      .map((name) => `« ${name} »`)
      .join(', ')}${names.length > MOST_NAMED ? '…' : ''}`;
  const [close, further] = [given('métier proche'), given('évolution')];
  const first = answer.lignes[0];
  const shared = first
    ? ` Le voisin « ${String(first['voisin'])} » cite ${inWords(readFigure(first, columnOf(answer, 'competences')))} compétences, dont ${inWords(readFigure(first, columnOf(answer, 'communes')))} que ce métier cite aussi.`
    : '';
  const lists = [
    ...(close.length > 0 ? [`${numbered(close.length, 'métier proche', 'métiers proches')} (${named(close)})`] : []),
    ...(further.length > 0 ? [`${numbered(further.length, 'évolution', 'évolutions')} (${named(further)})`] : [])
  ];
  const partial = answer.lignes.filter((row) => row['partielle'] === 'oui').map((row) => String(row['voisin']));
  const apart =
    partial.length === 0
      ? ''
      : `${lists.length > 0 ? ' Il donne aussi' : 'Le ROME v3 donne à ce métier'} ${numbered(partial.length, 'mobilité', 'mobilités')} entre certaines appellations seulement (${named(partial)}).`;
  const moves = `${lists.length > 0 ? `Le ROME v3 donne à ce métier ${lists.join(' et ')}.` : ''}${apart}`;
  return `${moves}${shared}`.trim();
}

/** What the ROME 4.0 says of the transitions, for the whole country; an empty mark is no « non ». */
function marksInWords(answer: AnswerOf<'reference/rome'>): string | null {
  const row = answer.lignes.find((line) => line['version'] === 'rome_v4');
  if (!row) return null;
  const said = [
    row['marque'] === null || row['marque'] === UNMARKED ? null : `marque écologique « ${String(row['marque'])} »`,
    row['numerique'] === 'oui' ? 'métier de la transition numérique' : null,
    row['demographique'] === 'oui' ? 'métier de la transition démographique' : null,
    row['reglemente'] === 'oui' ? 'emploi réglementé' : null
  ].filter((words) => words !== null);
  return said.length === 0
    ? null
    : `Dans le ROME 4.0, pour toute la France : ${said.join(', ')}. Ces marques ne disent rien du territoire.`;
}

/** Pages of the neighbours that the ROME gives, else those of the cards that lead to a family. */
function doorsOf({ occupation, place }: OccupationContext, answer: AnswerOf<'gpec/metiers_voisins'> | null): Door[] {
  const card = cardOf(occupation);
  const there = (code: string): string => `/metiers/${code}?territoire=${place.territoire}`;
  const given = (answer?.lignes ?? []).filter((row) => row['mobilite'] !== null && row['mobilite'] !== 'aucune');
  const cards = occupation.codes.filter(({ link, classification }) => link === 'vient de' && classification === 'rome');
  return [
    ...given.map((row) => ({
      text: String(row['voisin']),
      href: there(`rome:${String(row['code'])}`),
      aside: `${String(row['mobilite'])}${row['partielle'] === 'oui' ? ', pour certaines appellations' : ''}`
    })),
    ...cards.map(({ code, name, weight }) => ({
      text: name,
      href: there(code),
      aside: weight === null || weight >= 0.9999 ? code : `${code}, pour ${formatPercent(weight, 0)}`
    })),
    ...(card
      ? []
      : occupation.codes
          .filter(({ link, classification }) => LIKE.includes(link) && classification === 'fap2009')
          .map((code) => ({
            text: code.name,
            href: there(code.code),
            aside: `FAP 2009, ${code.link} : sa page a les fiches du ROME`
          })))
  ].slice(0, MOST_DOORS);
}

/** For a family: where the cards of the ROME are, since competences and mobilities are theirs. */
function cardsInWords({ occupation }: OccupationContext): string {
  const cards = occupation.codes.filter(({ link, classification }) => link === 'vient de' && classification === 'rome');
  if (cards.length === 0)
    return 'Les métiers voisins et les compétences sont ceux des fiches du ROME ; aucune table de passage lue ne relie cette famille à une fiche.';
  return `Les métiers voisins et les compétences sont ceux des fiches du ROME : ${numbered(cards.length, 'fiche mène', 'fiches mènent')} à cette famille${cards.length === 1 ? ' et a' : ', chacune a'} sa page.`;
}
