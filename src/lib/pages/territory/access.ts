import { typeset } from '../../text/typeset.ts';
import { afterDe } from '../../words/sentence.ts';
import { capitalised } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { columnOf, fromTo, inKnownWords, readFigure } from '../../words/figure.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { pageOfReception } from '../service/reception-place.ts';
import { placesKnown, receptionInWords, receptionOf } from '../service/reception.ts';
import { schoolInWords } from '../scope.ts';
import { ask, firstRow, type Built, type Context, type SectionBody } from '../section.ts';

const FINER: Record<string, string> = {
  region: 'departement',
  departement: 'epci',
  zone_emploi: 'epci',
  bassin: 'epci'
};

/** The size of hexagons on a map of a page: coarser, of a large territory. */
const RESOLUTIONS: Record<string, string> = { region: '6', departement: '7' };

type Covered = AnswerOf<'cprdfop/couverture_population' | 'spro/maillage_accueil'> | null;

/** From this share on, the rest is a matter of rounding. */
const WHOLE = 1 - 1e-9;
/** More reception places than this are on the map and in the catalogue. */
const MOST_DOORS = 24;

/** How far training and guidance are: distances as the crow flies on hexagons. */
export async function access(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (place.maille === 'pays' || place.maille === 'commune') return { section, key: null };
  const territoire = place.territoire;
  const resolution = RESOLUTIONS[place.maille] ?? '8';
  const [people, whole, beside, parts, welcome, map, welcomeMap, sites] = await Promise.all([
    ask(context, 'reference/population_cellules', { territoire, resolution }),
    ask(context, 'cprdfop/couverture_population', { territoire, par: 'ensemble' }),
    comparator
      ? ask(context, 'cprdfop/couverture_population', { territoire: comparator.territoire, par: 'ensemble' })
      : null,
    FINER[place.maille]
      ? ask(context, 'cprdfop/couverture_population', { territoire, par: FINER[place.maille] ?? '' })
      : null,
    ask(context, 'spro/maillage_accueil', { territoire, par: 'ensemble' }),
    ask(context, 'cprdfop/distance_formation', { territoire, resolution }),
    ask(context, 'spro/distance_accueil', { territoire, resolution }),
    ask(context, 'spro/lieux_accueil', { territoire })
  ]);
  const near = firstRow(welcome);
  const shareOf = (answer: Covered): string | null => {
    const row = firstRow(answer);
    return answer && row ? inKnownWords(readFigure(row, columnOf(answer, 'couverture'))) : null;
  };
  const own = shareOf(whole);
  if (whole && own)
    section.sentences.push(
      `${capitalised(place.lieu)}, ${own} des habitants vivent à ${whole.parametres['distance']} km au plus ${schoolInWords(whole)}, à vol d’oiseau.`
    );
  const other = shareOf(beside);
  const compared = own && other ? comparator : null;
  if (compared && other) section.sentences.push(`${capitalised(compared.lieu)}, cette part est ${afterDe(other)}.`);
  const share = shareOf(welcome);
  const reception = receptionOf(near);
  // After a sentence about another territory, « 90 % vivent » would be read as its figure.
  if (welcome && share)
    section.sentences.push(
      `${compared ? `${capitalised(place.lieu)}, ${share}` : capitalised(share)} ${own ? '' : 'des habitants '}vivent à ${welcome.parametres['distance']} km au plus ${receptionInWords(reception)}.`
    );
  const named = sites?.lignes ?? [];
  if (named.length > 0 && named.length <= MOST_DOORS)
    section.doors = named.map((site) => ({
      text: String(site['nom']),
      href: pageOfReception(String(site['lieu'])),
      aside: [site['reseau'], site['commune']].filter(Boolean).join(', ')
    }));
  const pointsOf = (sites?.lignes ?? []).flatMap((site) =>
    typeof site['latitude'] === 'number' && typeof site['longitude'] === 'number'
      ? [{ lat: site['latitude'], lng: site['longitude'], title: String(site['nom']) }]
      : []
  );
  if (people)
    section.figures.push(
      hexFigure(
        people,
        {
          // The people of a commune are spread evenly over it: how close they live to each other is not known within it.
          title: 'Où vivent les habitants, commune par commune',
          subtitle:
            'Habitants par km² : la population de chaque commune, répartie également sur la surface de ses hexagones, qui n’est pas sa superficie officielle'
        },
        context.outlines
      )
    );
  if (map)
    section.figures.push(
      hexFigure(
        map,
        {
          title: 'La formation de la voie scolaire la plus proche',
          subtitle:
            'Distance à l’établissement le plus proche du fichier des effectifs, en kilomètres, à vol d’oiseau, moyenne pondérée par la population de l’hexagone'
        },
        context.outlines
      )
    );
  if (welcomeMap)
    section.figures.push(
      hexFigure(
        welcomeMap,
        {
          title: 'L’accueil le plus proche',
          subtitle: typeset(
            `Distance ${receptionInWords(reception)}, en kilomètres, à vol d’oiseau ; les points sont les lieux du territoire`
          )
        },
        context.outlines,
        { points: pointsOf }
      )
    );
  if (parts && parts.lignes.length > 1)
    section.figures.push(
      chartFigure(parts, {
        title: spread(parts),
        subtitle: `Part des habitants à ${parts.parametres['distance']} km au plus ${schoolInWords(parts)}`,
        note: 'La population d’une commune est répartie selon la surface.'
      })
    );
  const key =
    welcome && share
      ? {
          label: `À ${welcome.parametres['distance']} km ${reception.near}`,
          value: share,
          aside: 'de la population',
          source: [reception.missing, placesKnown(pointsOf.length), 'à vol d’oiseau'].filter(Boolean).join(' ; '),
          href: requestPage(welcome)
        }
      : null;
  return { section, key };
}

/** The finding of the coverage: from the least to the best covered part. */
function spread(answer: AnswerOf<'cprdfop/couverture_population'>): string {
  const column = columnOf(answer, 'couverture');
  const shares = answer.lignes.map((row) => readFigure(row, column));
  const [least, best] = [shares[0], shares.at(-1)];
  if (!least || !best || (least.min ?? 0) >= WHOLE)
    return 'Toute la population est à portée d’une formation de la voie scolaire';
  return `De ${fromTo(least, best)} des habitants à portée, selon le lieu`;
}
