import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf, ColumnOf } from '../../catalogue/api/rows.ts';
import { capitalised, pluralOf } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { countWith, mostOf, percentInWords, ratioOf, sumOf } from '../bounded-sum.ts';
import { ask, firstRow, type Built, type Context, type SectionBody } from '../section.ts';
import { halfTitle, hasRows, hexagonsOf, textAt } from '../scope.ts';

/** Whether places are asked for, and taken. Apprenticeship has none since the law of 2018. */
export async function places(context: Context): Promise<Built> {
  const { place, comparator, outlines } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (place.maille === 'pays') return { section, key: null };
  const territoire = place.territoire;
  const [fill, beside, pressure, wanted, vacant, sessions] = await Promise.all([
    ask(context, 'cprdfop/taux_remplissage', { territoire }),
    comparator ? ask(context, 'cprdfop/taux_remplissage', { territoire: comparator.territoire }) : null,
    ask(context, 'cprdfop/taux_pression', { territoire }),
    ask(context, 'cprdfop/taux_demande_bts', { territoire }),
    ask(context, 'cprdfop/places_vacantes', { territoire, resolution: hexagonsOf(place) }),
    ask(context, 'cprdfop/taux_occupation', { territoire })
  ]);
  const rate = fillRate(fill);
  const year = fill?.parametres['rentree'] ?? '';
  if (hasRows(fill) && rate) {
    section.sentences.push(
      `À la rentrée ${year}, ${countWith(sumOf(fill, 'places_vacantes'), 'place d’entrée est restée vacante', 'places d’entrée sont restées vacantes')} : chaque formation compte pour elle-même, et un sureffectif ailleurs ne comble pas une place vide.`
    );
    const other = fillRate(beside);
    if (comparator && other)
      section.sentences.push(
        `${capitalised(comparator.lieu)}, le remplissage est de ${other}, même champ, même rentrée.`
      );
  }
  const asked = hasRows(pressure) ? ratioOf(sumOf(pressure, 'voeux1'), sumOf(pressure, 'capacite')) : null;
  if (hasRows(pressure) && asked)
    section.sentences.push(
      `Avant le BTS, ${countWith(sumOf(pressure, 'voeux1'), 'premier vœu a été fait', 'premiers vœux ont été faits')} pour ${countWith(sumOf(pressure, 'capacite'), 'place', 'places')}, sur les formations où les deux sont connus.`
    );
  if (fill)
    section.figures.push(
      chartFigure(fill, {
        title: hasRows(fill)
          ? `De ${ends(fill, 'remplissage')} des places prises, selon le domaine`
          : 'Taux de remplissage',
        subtitle: `Élèves en entrée rapportés à la capacité, voie scolaire, rentrée ${year}`
      })
    );
  if (vacant)
    section.figures.push(
      hexFigure(
        vacant,
        {
          title: halfTitle(
            vacant,
            'places_vacantes',
            'La moitié des places vacantes est dans',
            'Où restent des places vacantes'
          ),
          subtitle: `Places vacantes en entrée de formation, rentrée ${vacant.parametres['rentree']}`,
          note: 'Une place vacante n’est pas forcément une place à fermer.'
        },
        outlines
      )
    );
  if (pressure)
    section.figures.push(
      chartFigure(pressure, {
        title: hasRows(pressure)
          ? mostAsked(pressure, 'pression', ['premier vœu par place', 'premiers vœux par place'])
          : 'Taux de pression',
        subtitle: `Premiers vœux par place, hors BTS, par domaine, rentrée ${pressure.parametres['rentree']}`,
        note: 'Voie scolaire ; formations dont la capacité et les vœux sont connus.'
      })
    );
  if (wanted)
    section.figures.push(
      chartFigure(wanted, {
        title: hasRows(wanted)
          ? mostAsked(wanted, 'demande', ['candidature par place', 'candidatures par place'])
          : 'Demande en BTS',
        subtitle: `Candidatures Parcoursup par place, par spécialité de BTS, session ${wanted.parametres['session']}`,
        note: 'Des vœux non classés : ce taux ne se compare pas à la pression.'
      })
    );
  if (hasRows(sessions))
    section.figures.push(
      chartFigure(sessions, {
        title: `Sessions de formation continue : ${inWords(readFigure(sessions.lignes[0] ?? {}, columnOf(sessions, 'occupation')))} des places occupées, tous financeurs`,
        subtitle: `Places occupées rapportées aux places, par financeur, sessions de ${sessions.parametres['annee']}`,
        note: 'Au jour du flux : une session à venir se remplira encore. Les financeurs ne s’additionnent pas.'
      })
    );
  // Pupils and places are not always known for the same year: what is asked for is then the headline.
  if (!hasRows(fill) || !rate)
    return {
      section,
      key: null,
      headline:
        hasRows(pressure) && asked
          ? `${capitalised(place.lieu)}, **${countWith(sumOf(pressure, 'voeux1'), 'premier vœu', 'premiers vœux')}** ${pluralOf(mostOf(sumOf(pressure, 'voeux1')), 'a été fait', 'ont été faits')} pour **${countWith(sumOf(pressure, 'capacite'), 'place', 'places')}** avant le BTS, à la rentrée ${pressure.parametres['rentree']}.`
          : null
    };
  return {
    section,
    key: {
      label: 'Places d’entrée prises',
      value: rate,
      aside: `${countWith(sumOf(fill, 'places_vacantes'), 'vacante', 'vacantes')}`,
      source: `Remplissage, voie scolaire, rentrée ${year}`,
      href: requestPage(fill)
    },
    headline: `${capitalised(place.lieu)}, **${countWith(sumOf(fill, 'effectif'), 'élève', 'élèves')}** ${pluralOf(mostOf(sumOf(fill, 'effectif')), 'est entré', 'sont entrés')} en formation pour **${countWith(sumOf(fill, 'capacite'), 'place', 'places')}** à la rentrée ${year} : un remplissage de **${rate}**.`
  };
}

function fillRate(answer: AnswerOf<'cprdfop/taux_remplissage'> | null): string | null {
  return hasRows(answer) ? percentInWords(ratioOf(sumOf(answer, 'effectif'), sumOf(answer, 'capacite'))) : null;
}

/** « 88,3 % à 96,0 % »: the least and the most of rows in order of the rate. */
function ends(answer: AnswerOf<'cprdfop/taux_remplissage'>, name: ColumnOf<'cprdfop/taux_remplissage'>): string {
  const column = columnOf(answer, name);
  return [answer.lignes[0], answer.lignes.at(-1)].map((row) => inWords(readFigure(row ?? {}, column))).join(' à ');
}

function mostAsked<Row extends AnswerRow>(
  answer: Answer<Row>,
  name: keyof Row & string,
  [one, several]: readonly [string, string]
): string {
  const row = firstRow(answer);
  if (!row) return '';
  return `${textAt(row, 'formation')} : ${inWords(readFigure(row, columnOf(answer, name)))} ${pluralOf(Number(row[name] ?? 0), one, several)}, la demande la plus forte`;
}
