import { hexFigure, chartFigure, requestPage } from '$lib/charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '$lib/charts/reading.ts';
import { ask, capitalised, firstRow, type Context, type KeyFigureModel, type Section } from './section.ts';

const FINER: Record<string, string> = { region: 'departement', departement: 'epci', zone_emploi: 'epci', bassin: 'epci' };

/** How far training and guidance are: distances as the crow flies on hexagons. */
export async function access(context: Context): Promise<{ section: Section; key: KeyFigureModel | null }> {
  const { place } = context;
  const section: Section = { id: 'acces', question: 'À quelle distance de la formation et du conseil vit-on ?', sentences: [], figures: [], terms: ['à vol d’oiseau', 'observé', 'ventilé'] };
  if (place.maille === 'pays' || place.maille === 'commune') return { section, key: null };
  const territoire = place.territoire;
  const resolution = place.maille === 'region' ? '7' : '8';
  const [whole, parts, welcome, map, welcomeMap, sites] = await Promise.all([
    ask(context, 'cprdfop/couverture_population', { territoire, par: 'ensemble' }),
    FINER[place.maille] ? ask(context, 'cprdfop/couverture_population', { territoire, par: FINER[place.maille] ?? '' }) : null,
    ask(context, 'spro/maillage_accueil', { territoire, par: 'ensemble' }),
    ask(context, 'cprdfop/distance_formation', { territoire, resolution }),
    ask(context, 'spro/distance_accueil', { territoire, resolution }),
    ask(context, 'spro/lieux_accueil', { territoire })
  ]);
  const row = firstRow(whole);
  if (whole && row) section.sentences.push(`${capitalised(place.lieu)}, ${inWords(readFigure(row, columnOf(whole, 'couverture')))} des habitants vivent à ${whole.parametres['distance']} km au plus d’une formation initiale, à vol d’oiseau.`);
  const near = firstRow(welcome);
  const share = welcome && near ? inWords(readFigure(near, columnOf(welcome, 'couverture'))) : null;
  if (welcome && share) section.sentences.push(`${share} vivent à ${welcome.parametres['distance']} km au plus d’une agence France Travail ou d’un CIO.`);
  const pointsOf = (sites?.lignes ?? []).flatMap((site) => (typeof site['latitude'] === 'number' && typeof site['longitude'] === 'number' ? [{ lat: site['latitude'], lng: site['longitude'], title: String(site['nom']) }] : []));
  if (map) section.figures.push(hexFigure(map, { title: 'La formation la plus proche', subtitle: 'Distance en kilomètres, à vol d’oiseau, moyenne pondérée par la population de l’hexagone' }, context.outlines));
  if (welcomeMap) section.figures.push(hexFigure(welcomeMap, { title: 'L’accueil le plus proche', subtitle: 'Distance en kilomètres à une agence France Travail ou à un CIO (points), à vol d’oiseau' }, context.outlines, pointsOf));
  if (parts && parts.lignes.length > 1) section.figures.push(chartFigure(parts, { title: 'Une couverture inégale', subtitle: `Part des habitants à ${parts.parametres['distance']} km au plus d’une formation`, note: 'La population d’une commune est répartie selon la surface.' }));
  const key = welcome && share ? { label: `À ${welcome.parametres['distance']} km d’un lieu d’accueil`, value: share, aside: 'de la population', source: `${pointsOf.length} agences et CIO, à vol d’oiseau`, href: requestPage(welcome) } : null;
  return { section, key };
}
