import type { AnswerOf, ColumnOf } from '../../catalogue/api/rows.ts';
import { formatNumber } from '../../text/numbers.ts';
import { afterDe } from '../../words/sentence.ts';
import { capitalised, contracted } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { columnOf, fromTo, inWords, readFigure } from '../../words/figure.ts';
import { ask, firstRow, nameOf, publishedPlace, type Built, type Context, type SectionBody } from '../section.ts';
import { hasRows, hexagonsOf, schoolInWords } from '../scope.ts';

const FINER: Readonly<Record<string, string>> = {
  region: 'departement',
  departement: 'epci',
  zone_emploi: 'epci',
  bassin: 'epci'
};

/** Who has no access: the places that are far, and the groups that enter training less than they weigh. */
export async function reach(context: Context): Promise<Built> {
  const { place, comparator, outlines } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (place.maille === 'pays') return { section, key: null };
  const territoire = place.territoire;
  const people = publishedPlace(context, ['departement', 'region']);
  const finer = FINER[place.maille];
  const [whole, beside, parts, timed, places, far, carless, ages, sexes, rate, lost] = await Promise.all([
    ask(context, 'cprdfop/couverture_population', { territoire, par: 'ensemble' }),
    comparator
      ? ask(context, 'cprdfop/couverture_population', { territoire: comparator.territoire, par: 'ensemble' })
      : null,
    finer ? ask(context, 'cprdfop/couverture_population', { territoire, par: finer }) : null,
    finer ? ask(context, 'cprdfop/couverture_minutes', { territoire, par: finer }) : null,
    ask(context, 'cprdfop/accessibilite_places', { territoire, resolution: hexagonsOf(place, 7) }),
    ask(context, 'cprdfop/distance_formation', { territoire, resolution: hexagonsOf(place) }),
    finer ? ask(context, 'cprdfop/distance_sans_voiture', { territoire, par: finer }) : null,
    ask(context, 'cprdfop/equite_acces_formation', { territoire: people.territoire, par: 'age' }),
    ask(context, 'cprdfop/equite_acces_formation', { territoire: people.territoire, par: 'sexe' }),
    ask(context, 'cprdfop/taux_acces_formation', { territoire: people.territoire }),
    finer ? ask(context, 'cprdfop/jeunes_sans_solution', { territoire, par: finer }) : null
  ]);
  const own = firstRow(whole);
  const share = whole && own ? inWords(readFigure(own, columnOf(whole, 'couverture'))) : null;
  const distance = whole?.parametres['distance'] ?? '';
  if (whole && own && share) {
    const other = firstRow(beside);
    section.sentences.push(
      `${capitalised(place.lieu)}, ${share} des habitants vivent à ${distance}\u00a0km au plus ${schoolInWords(whole)}, à vol d’oiseau${comparator && beside && other ? ` (${nameOf(comparator)} : ${inWords(readFigure(other, columnOf(beside, 'couverture')))})` : ''}.`
    );
  }
  section.sentences.push(
    ...[ages, sexes].flatMap((answer) => (hasRows(answer) ? underserved(answer, people.lieu) : []))
  );
  const published = firstRow(rate);
  if (rate && published)
    section.sentences.push(
      `Le taux d’accès des demandeurs d’emploi à la formation est ${afterDe(inWords(readFigure(published, columnOf(rate, 'taux'))))} en ${String(published['annee'])} ${people.lieu}, ${inWords(readFigure(published, columnOf(rate, 'taux_france')))} en France (${String(published['definition'])}).`
    );
  if (places)
    section.figures.push(
      hexFigure(
        places,
        {
          title: 'Les places accessibles, là où l’on vit',
          subtitle: `Places d’entrée de la voie scolaire, avant le BTS, pour 1 000 ${String(firstRow(places)?.['pour'] ?? 'jeunes')}, à ${places.parametres['portee']}\u00a0km au plus par la terre, rentrée ${places.parametres['rentree']}`,
          note: 'Les places et les habitants des 40 km qui entourent la région comptent ; une commune voisine sans contour est un point, en ligne droite × détour.'
        },
        outlines
      )
    );
  if (far)
    section.figures.push(
      hexFigure(
        far,
        {
          title: farthest(far),
          subtitle: 'Kilomètres à la formation de la voie scolaire la plus proche, à vol d’oiseau'
        },
        outlines
      )
    );
  if (parts && parts.lignes.length > 1)
    section.figures.push(
      chartFigure(parts, {
        title: `À ${distance}\u00a0km d’une formation de la voie scolaire : de ${ends(parts, 'couverture')} des habitants, selon le lieu`,
        subtitle: 'Part des habitants à portée, à vol d’oiseau'
      })
    );
  if (hasRows(timed) && timed.lignes.length > 1)
    section.figures.push(
      chartFigure(timed, {
        title: `À ${timed.parametres['minutes'] ?? ''} minutes d’une formation de la voie scolaire`,
        subtitle: `Part des ${String(firstRow(timed)?.['pour'] ?? 'habitants')} à ${timed.parametres['minutes'] ?? ''} minutes de trajet au plus (matrice de la région, ${String(firstRow(timed)?.['trajet'] ?? '')})`
      })
    );
  if (hasRows(carless) && carless.lignes.length > 1)
    section.figures.push(
      chartFigure(carless, {
        title: 'Sans voiture et loin d’une formation de la voie scolaire',
        subtitle: `Ménages sans voiture à plus de ${carless.parametres['distance']}\u00a0km d’un établissement du fichier des effectifs, recensement ${carless.parametres['recensement'] ?? ''}`,
        note: 'Estimation : dans une commune, ces ménages sont supposés répartis comme les habitants.'
      })
    );
  if (ages)
    section.figures.push(
      chartFigure(ages, {
        title: hasRows(ages)
          ? `Le poids de chaque âge parmi les entrants, ${people.lieu}`
          : 'Équité d’accès selon l’âge',
        subtitle: `Part des entrées en formation rapportée à la part des demandeurs inscrits (catégorie non précisée), ${ages.parametres['annee']} ; 1 : même poids`
      })
    );
  if (hasRows(sexes))
    section.figures.push(
      chartFigure(sexes, {
        title: `Le poids des femmes et des hommes parmi les entrants, ${people.lieu}`,
        subtitle: `Part des entrées en formation rapportée à la part des demandeurs inscrits (catégorie non précisée), ${sexes.parametres['annee']} ; 1 : même poids`
      })
    );
  if (lost)
    section.figures.push(
      chartFigure(lost, {
        title: 'Les jeunes sans solution repérés',
        subtitle: `Jeunes de 16 à 25 ans, ${lost.parametres_libelles['campagne'] ?? lost.parametres['campagne']}`,
        note: 'Les jeunes repérés, et non tous les jeunes sans solution : un repérage meilleur se lit comme une hausse.'
      })
    );
  const key =
    whole && share
      ? {
          label: `À ${distance}\u00a0km d’une formation de la voie scolaire`,
          value: share,
          aside: 'des habitants',
          source: `À vol d’oiseau, rentrée ${whole.parametres['rentree']}`,
          href: requestPage(whole)
        }
      : null;
  return { section, key };
}

/** Above this index a group weighs about the same on both sides: counts of another year would say the contrary. */
const CLEARLY_UNDER = 0.9;

/** Groups whose index is clearly under 1, the most that a hidden count allows; none is named when none is sure. */
export function underserved(answer: AnswerOf<'cprdfop/equite_acces_formation'>, lieu: string): string[] {
  const [index, entries, seekers] = (['indice', 'part_entrees', 'part_demandeurs'] as const).map((name) =>
    columnOf(answer, name)
  );
  if (!index || !entries || !seekers) return [];
  return answer.lignes.flatMap((row) => {
    const { value, max } = readFigure(row, index);
    const most = value ?? max;
    if (most === null || most >= CLEARLY_UNDER) return [];
    return [
      `${capitalised(lieu)} en ${answer.parametres['annee']}, le groupe « ${String(row['groupe']).toLowerCase()} » fait ${inWords(readFigure(row, entries))} des entrées en formation et ${inWords(readFigure(row, seekers))} des demandeurs d’emploi inscrits (catégorie non précisée par le fichier).`
    ];
  });
}

function farthest(answer: AnswerOf<'cprdfop/distance_formation'>): string {
  const row = firstRow(answer);
  return row && typeof row['distance_km'] === 'number'
    ? `Jusqu’à ${formatNumber(row['distance_km'], 0)}\u00a0km de l’établissement le plus proche du fichier des effectifs, ${contracted(`à ${String(row['commune'])}`)}`
    : 'La formation de la voie scolaire la plus proche';
}

/** « 88,3 % à 96,0 % »: rows are in order of the share. */
function ends(
  answer: AnswerOf<'cprdfop/couverture_population'>,
  name: ColumnOf<'cprdfop/couverture_population'>
): string {
  const column = columnOf(answer, name);
  return fromTo(readFigure(answer.lignes[0] ?? {}, column), readFigure(answer.lignes.at(-1) ?? {}, column));
}
