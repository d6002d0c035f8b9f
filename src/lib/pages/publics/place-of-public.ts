import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { periodName } from '../../text/dates.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure, textOf, type Reading } from '../../words/figure.ts';
import { afterDe } from '../../words/sentence.ts';
import { titleOf } from '../elsewhere.ts';
import { ask, type Context, type Place, type Unknown } from '../section.ts';
import type { PagePublic } from './asked-public.ts';

type Equity = AnswerOf<'cprdfop/equite_publics'>;

/** What is read of one service: by the nearest territory of which it is known. */
interface Line {
  readonly service: string;
  readonly answer: Equity;
  readonly row: Equity['lignes'][number];
  readonly place: Place;
}

/** The place that a public has among those whom each service counts, beside the one it has in a population. */
export interface PlaceOfPublic {
  readonly sentences: string[];
  readonly figures: FigureModel[];
  readonly unknown: Unknown[];
}

/** Levels at which the files of the request are published, beside the place itself. */
const FALLBACKS = ['departement', 'region'];
/** Counted by a survey: its gap to 1 is never a finding. */
const SURVEYED = 'emplois';

/** @param services those that the page is about; all of them when null */
export async function placeOfPublic(
  context: Context,
  asked: PagePublic,
  services: readonly string[] | null
): Promise<PlaceOfPublic> {
  const places = [context.place, ...context.around.filter(({ maille }) => FALLBACKS.includes(maille))];
  const answers = (
    await Promise.all(
      places.map(async (place) => ({
        place,
        answer: await ask(context, 'cprdfop/equite_publics', { territoire: place.territoire, public: asked.code })
      }))
    )
  ).flatMap(({ place, answer }) => (answer ? [{ place, answer }] : []));
  const names = [...new Set(answers.flatMap(({ answer }) => answer.lignes.map((row) => textOf(row, 'service'))))];
  const lines = names
    .filter((service) => services === null || services.includes(service))
    .flatMap((service) => bestOf(service, answers) ?? []);
  const known = lines.filter((line) => isKnown(line, 'part'));
  const shown = [...new Set(known.map(({ answer }) => answer))];
  return {
    sentences: known.map((line) => sentenceOf(line, asked)),
    figures: shown.flatMap((answer) => {
      const own = known.filter((line) => line.answer === answer);
      const [first] = own;
      return first && own.some((line) => isKnown(line, 'indice')) ? [figureOf(own, first, asked, context.place)] : [];
    }),
    unknown: unknownOf(lines, asked)
  };
}

/** The nearest territory that has the index, else the nearest that has the share, else the widest, which says what is missing. */
function bestOf(service: string, answers: readonly { place: Place; answer: Equity }[]): Line | null {
  const lines = answers.flatMap(({ place, answer }): Line[] => {
    const row = answer.lignes.find((one) => textOf(one, 'service') === service);
    return row ? [{ service, answer, row, place }] : [];
  });
  return (
    lines.find((line) => isKnown(line, 'indice')) ?? lines.find((line) => isKnown(line, 'part')) ?? lines.at(-1) ?? null
  );
}

function read({ answer, row }: Line, name: 'siens' | 'tous' | 'part' | 'part_reference' | 'indice'): Reading {
  return readFigure(row, columnOf(answer, name));
}

function isKnown(line: Line, name: 'part' | 'indice'): boolean {
  const { value, max } = read(line, name);
  return value !== null || max !== null;
}

/** « En Bretagne, la part des femmes est de 39,8 % parmi les élèves… (2022), et de 48,4 % parmi les habitants de 15 à 19 ans (2021) : indice de 0,82. » */
function sentenceOf(line: Line, { page }: PagePublic): string {
  const { row, place } = line;
  const among = (name: 'parmi' | 'reference', period: 'periode' | 'periode_reference'): string =>
    `parmi les ${textOf(row, name)}${textOf(row, period) === '' ? '' : ` (${periodName(textOf(row, period))})`}`;
  const counts = `soit ${inWords(read(line, 'siens'))} sur ${inWords(read(line, 'tous'))}`;
  const beside = isKnown(line, 'indice')
    ? `, et ${afterDe(inWords(read(line, 'part_reference')))} ${among('reference', 'periode_reference')} : indice ${afterDe(inWords(read(line, 'indice')))}`
    : '';
  return `${capitalised(place.lieu)}, la part ${page.de} est ${afterDe(inWords(read(line, 'part')))} ${among('parmi', 'periode')}, ${counts}${beside}.`;
}

function figureOf(own: readonly Line[], { answer, place }: Line, { page }: PagePublic, asked: Place): FigureModel {
  const services = new Set(own.map(({ service }) => service));
  const below = own.filter((line) => line.service !== SURVEYED && (read(line, 'indice').max ?? 1) < 1);
  const [only] = below;
  const title =
    below.length === 1 && only
      ? `${capitalised(page.nom)} : indice ${afterDe(inWords(read(only, 'indice')))} parmi les ${textOf(only.row, 'parmi').replace(/ \(.*\)$/, '')}`
      : `La place ${page.de}`;
  // A line rests on its own files, and on none of the others of the request.
  const files = new Set(own.flatMap(({ row }) => textOf(row, 'fichiers').split(' ')));
  return chartFigure(
    { ...answer, sources: answer.sources.filter(({ source }) => files.has(source)) },
    {
      title: titleOf(title, place, asked),
      subtitle: 'Indice d’équité : part du public parmi ceux que l’on compte, rapportée à sa part dans la référence',
      note: `À 1, le public a la même place des deux côtés. Un indice n’est ni un taux d’accès ni une discrimination ; les périodes, qui peuvent différer, sont dans le tableau.${services.has(SURVEYED) ? ' Les emplois viennent d’un sondage, dont l’erreur n’est pas publiée.' : ''}`
    },
    {
      drawn: (row) => services.has(textOf(row, 'service')),
      columns: [
        'parmi',
        'periode',
        'siens',
        'tous',
        'part',
        'reference',
        'periode_reference',
        'part_reference',
        'indice',
        'manque'
      ]
    }
  );
}

/** What no file read tells of this public, each with the reason, and with the file that would. */
function unknownOf(lines: readonly Line[], { page }: PagePublic): Unknown[] {
  return lines.flatMap(({ row }) => {
    const missing = textOf(row, 'manque');
    if (missing === '') return [];
    const undistinguished = missing.startsWith('le fichier prévu');
    return [
      {
        what: capitalised(textOf(row, 'parmi')),
        why: undistinguished ? `${missing} ; le dirait ${page.fichier}` : missing
      }
    ];
  });
}
