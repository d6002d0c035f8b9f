import { afterDe } from '../../words/sentence.ts';
import { typeset } from '../../text/typeset.ts';
import { capitalised, ofPlace } from '../../text/grammar.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { columnOf, fromTo, inKnownWords, readFigure } from '../../words/figure.ts';
import { placesKnown, receptionInWords, receptionOf, type Reception } from './reception.ts';
import { ask, firstRow, nameOf, type Built, type Context, type SectionBody } from '../section.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { figureOf, present } from './figures.ts';

const FINER: Record<string, string> = {
  region: 'departement',
  departement: 'epci',
  zone_emploi: 'epci',
  bassin: 'epci'
};

/** How far a reception place is (S16), as the crow flies. */
export async function proximity(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (place.maille === 'pays' || place.maille === 'commune') return { section, key: null };
  const { territoire } = place;
  const resolution = place.maille === 'region' || place.maille === 'departement' ? '7' : '8';
  const finer = FINER[place.maille];
  const [whole, beside, counsellors, parts, map, sites] = await Promise.all([
    ask(context, 'spro/maillage_accueil', { territoire, par: 'ensemble' }),
    comparator && comparator.maille !== 'pays'
      ? ask(context, 'spro/maillage_accueil', { territoire: comparator.territoire, par: 'ensemble' })
      : null,
    ask(context, 'spro/maillage_accueil', { territoire, par: 'ensemble', type: 'cep' }),
    finer ? ask(context, 'spro/maillage_accueil', { territoire, par: finer, distance: '10' }) : null,
    ask(context, 'spro/distance_accueil', { territoire, resolution }),
    ask(context, 'spro/lieux_accueil', { territoire })
  ]);
  const row = firstRow(whole);
  const distance = whole?.parametres['distance'] ?? '';
  const reception = receptionOf(row);
  const share = shareOf(whole);
  if (whole && share)
    section.sentences.push(
      `${capitalised(place.lieu)}, ${share} des habitants vivent à ${distance} km au plus ${receptionInWords(reception)}, à vol d’oiseau${sites ? ` ; ${placesKnown(sites.lignes.length)}` : ''}.`
    );
  const other = shareOf(beside);
  if (other && comparator) section.sentences.push(`Pour comparer, ${nameOf(comparator)} : ${other}.`);
  const cep = shareOf(counsellors);
  if (cep)
    section.sentences.push(
      `Pour le conseil en évolution professionnelle, à ${distance} km au plus ${receptionInWords(receptionOf(firstRow(counsellors)))}, cette part est ${afterDe(cep)}.`
    );
  const points = (sites?.lignes ?? []).flatMap((site) =>
    typeof site['latitude'] === 'number' && typeof site['longitude'] === 'number'
      ? [{ lat: site['latitude'], lng: site['longitude'], title: String(site['nom']) }]
      : []
  );
  section.figures = present([
    map &&
      hexFigure(
        map,
        {
          title: farthest(map.lignes[0], reception.near),
          subtitle: typeset(
            `Distance ${receptionInWords(reception)}, en kilomètres, moyenne pondérée par la population de l’hexagone ; les points sont les lieux du territoire`
          )
        },
        context.outlines,
        { points }
      ),
    figureOf(
      parts,
      'Couverture selon le lieu',
      `Part des habitants à 10 km au plus ${receptionInWords(reception)}`,
      (_, answer) =>
        spread(
          answer.lignes.map((line) => readFigure(line, columnOf(answer, 'couverture'))),
          reception
        )
    )
  ]);
  return {
    section,
    key:
      whole && share
        ? {
            label: `À ${distance} km ${reception.near}`,
            value: share,
            source: ['des habitants, à vol d’oiseau', reception.missing].filter(Boolean).join(' ; '),
            href: requestPage(whole)
          }
        : null
  };
}

function shareOf(answer: AnswerOf<'spro/maillage_accueil'> | null): string | null {
  const row = firstRow(answer);
  return answer && row ? inKnownWords(readFigure(row, columnOf(answer, 'couverture'))) : null;
}

function farthest(row: Readonly<Record<string, unknown>> | undefined, near: string): string {
  return row && typeof row['distance_km'] === 'number'
    ? `Jusqu’à ${Math.round(row['distance_km'])} km ${near}, du côté ${ofPlace(String(row['commune']))}`
    : 'Le lieu d’accueil le plus proche';
}

function spread(readings: readonly ReturnType<typeof readFigure>[], { missing }: Reception): string {
  const [least, most] = [readings[0], readings.at(-1)];
  return least && most && readings.length > 1
    ? `De ${fromTo(least, most)} des habitants à portée${missing === '' ? '' : ' d’un lieu connu'}, selon le lieu`
    : 'La part des habitants à portée';
}
