import { formatChange, formatPercent } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { keyOf, titleOf } from '../elsewhere.ts';
import { ask, askNear, firstRow, nameOf, type Built, type Context, type Place, type SectionBody } from '../section.ts';

const TOP = 5;
const COUNTED =
  'Les effectifs salariés du secteur privé viennent des déclarations des employeurs (Urssaf) : ni agents publics, ni indépendants.';

/** Who works here, in what, and whether it grows: private jobs by activity, which are counted and not sampled. */
export async function works(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const reference = comparator ?? null;
  const [portrait, trend] = await Promise.all([
    askNear(context, 'gpec/emploi_prive_portrait', { niveau: 'a17' }),
    askNear(context, 'gpec/emploi_prive_evolution', reference ? { reference: reference.territoire } : {})
  ]);
  const where = portrait?.place ?? place;
  const special =
    where.maille === 'pays'
      ? null
      : await ask(context, 'gpec/specialisation_activites', {
          territoire: where.territoire,
          niveau: 'a17',
          ...(reference && reference.territoire !== where.territoire ? { reference: reference.territoire } : {})
        });
  const section: SectionBody = { sentences: [], figures: [] };
  const last = firstRow(trend?.answer ?? null);
  if (trend && last) {
    const count = readFigure(last, columnOf(trend.answer, 'effectif'));
    const change = readFigure(last, columnOf(trend.answer, 'evolution'));
    section.sentences.push(
      `${capitalised(trend.place.lieu)}, ${inWords(count)} salariés du privé fin ${String(last['annee'])}${change.value === null ? '' : `, soit ${formatChange(change.value)} ${since(trend.answer)}`}.`
    );
    const [ours, theirs] = [last['base_100'], last['base_100_reference']];
    if (
      reference &&
      typeof ours === 'number' &&
      typeof theirs === 'number' &&
      reference.territoire !== trend.place.territoire
    )
      section.sentences.push(
        `Sur la même période, ${nameOf(reference)} : ${formatChange(theirs / 100 - 1)}. Ces effectifs sont exhaustifs : l’emploi privé ${sideBySide(ours, theirs)}.`
      );
  }
  if (portrait?.answer.lignes.length || last) section.sentences.push(COUNTED);
  if (portrait)
    section.figures.push(
      chartFigure(
        portrait.answer,
        {
          title: titleOf(concentration(portrait.answer), where, place),
          subtitle: `Salariés du privé par activité (A17), fin ${portrait.answer.parametres['annee']}`
        },
        { columns: ['activite', 'effectif', 'part', 'etablissements', 'taille'] }
      )
    );
  if (trend)
    section.figures.push(
      chartFigure(trend.answer, {
        title: titleOf(growth(trend.answer, reference), trend.place, place),
        subtitle: 'Salariés du privé, indice 100 la première année'
      })
    );
  if (special)
    section.figures.push(
      chartFigure(special, {
        title: titleOf(specialised(special), where, place),
        subtitle: `Part dans l’emploi privé rapportée à la part de la référence, fin ${special.parametres['annee']}`
      })
    );
  const key =
    trend && last
      ? keyOf(
          {
            label: 'Salariés du privé',
            value: inWords(readFigure(last, columnOf(trend.answer, 'effectif'))),
            source: `Urssaf, fin ${String(last['annee'])}`,
            href: requestPage(trend.answer)
          },
          trend.place,
          place
        )
      : null;
  return { section, key };
}

function concentration(answer: AnswerOf<'gpec/emploi_prive_portrait'>): string {
  const column = columnOf(answer, 'part');
  const shares = answer.lignes.slice(0, TOP).map((row) => readFigure(row, column).value);
  if (answer.lignes.length <= TOP || shares.some((share) => share === null)) return 'L’emploi privé par activité';
  return `Cinq activités rassemblent ${formatPercent(
    shares.reduce<number>((sum, share) => sum + (share ?? 0), 0),
    0
  )} de l’emploi privé`;
}

function specialised(answer: AnswerOf<'gpec/specialisation_activites'>): string {
  const row = firstRow(answer);
  return row
    ? `${String(row['activite'])} : indice ${inWords(readFigure(row, columnOf(answer, 'indice')))}, le plus élevé`
    : 'Les spécialisations du territoire';
}

/** Two indices of counts, 100 at the start, in words: both are exhaustive, so that one may be said to have grown more. */
export function sideBySide(here: number, there: number): string {
  if (Math.abs(here - there) < 0.1) return 'a évolué de même';
  if (here >= 100 && there >= 100) return here > there ? 'a davantage augmenté ici' : 'a moins augmenté ici';
  if (here < 100 && there < 100) return here > there ? 'a moins reculé ici' : 'a davantage reculé ici';
  return here > there ? 'a augmenté ici et reculé là' : 'a reculé ici et augmenté là';
}

/** « L’emploi privé depuis 2018 : +11,1 % (France : +7,2 %) ». */
function growth(answer: AnswerOf<'gpec/emploi_prive_evolution'>, reference: Place | null): string {
  const row = firstRow(answer);
  const ours = row ? readFigure(row, columnOf(answer, 'evolution')).value : null;
  const theirs = row?.['base_100_reference'];
  if (ours === null) return 'L’évolution de l’emploi privé';
  return `L’emploi privé ${since(answer)} : ${formatChange(ours)}${reference && typeof theirs === 'number' && reference.territoire !== answer.parametres['territoire'] ? ` (${nameOf(reference)} : ${formatChange(theirs / 100 - 1)})` : ''}`;
}

function since(answer: AnswerOf<'gpec/emploi_prive_evolution'>): string {
  const first = answer.lignes.at(-1)?.['annee'];
  return first === undefined ? 'depuis l’année de départ' : `depuis ${String(first)}`;
}
