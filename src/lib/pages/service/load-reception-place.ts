import { error } from '@sveltejs/kit';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { fetchAnswer, fetchOutlinesOver, fetchTerritory } from '../../client/api.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { requestFigure } from '../../charts/request-figure.ts';
import { formatNumber } from '../../text/numbers.ts';
import { columnOf, inWords, readFigure, textOf } from '../../words/figure.ts';
import { sumOf } from '../bounded-sum.ts';
import type { Door, SectionBody } from '../section.ts';
import { nearestTo, pageOfReception, readPlaces, type NearPlace, type ReceptionPlace } from './reception-place.ts';

/** What the page of a reception place shows. */
export interface ReceptionPage {
  readonly one: ReceptionPlace;
  /** The kind of place, in words. */
  readonly kind: string;
  readonly town: TerritorySummary | null;
  readonly facts: readonly Fact[];
  readonly around: SectionBody;
  readonly near: SectionBody;
}

/** What a directory says of a place, or that none of those read does. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly known: boolean;
}

/** Types of `spro/lieux_accueil`, which holds codes; the other request has words. */
const KINDS: Readonly<Record<string, string>> = {
  agence_france_travail: 'Agence France Travail',
  cio: 'Centre d’information et d’orientation (CIO)',
  mission_locale: 'Mission locale',
  cap_emploi: 'Cap emploi',
  apec: 'Apec',
  information_jeunesse: 'Information jeunesse',
  cite_metiers: 'Cité des métiers',
  mife: 'Maison de l’information sur la formation et l’emploi',
  maison_emploi: 'Maison de l’emploi',
  conseil_vae: 'Conseil en VAE',
  bilan_competences: 'Bilan de compétences'
};
const DIRECTORIES: Readonly<Record<string, string>> = {
  agences: 'agences de France Travail',
  annuaire_education: 'annuaire de l’éducation nationale',
  missions_locales: 'missions locales (couverture)',
  data_inclusion: 'data·inclusion',
  annuaire_administration: 'annuaire de l’administration',
  emplois_inclusion: 'Emplois de l’inclusion'
};
const PUBLIC_SERVICES = /^(?:france_services|gare):/;
const NEAREST = 6;
const NEAR_MINUTES = 20;
/** As far as the request goes when nothing is said. */
const FAR_MINUTES = 30;
const LONGEST_SAID = 60;

/** The page of a place of the region's directories. @throws HttpError (404) when none has it */
export async function loadReceptionPage(
  fetcher: typeof fetch,
  id: string,
  region: TerritorySummary
): Promise<ReceptionPage> {
  const { territoire } = region;
  const [receptions, services] = await Promise.all([
    fetchAnswer(fetcher, 'spro/lieux_accueil', { territoire }),
    fetchAnswer(fetcher, 'spro/proximite_lieux', { territoire })
  ]);
  const answer: Answer = PUBLIC_SERVICES.test(id) ? services : receptions;
  const one = readPlaces(answer).find((place) => place.id === id);
  if (!one)
    error(404, `Aucun annuaire lu n’a de lieu « ${id.slice(0, LONGEST_SAID)} » ${region.lieu}. Un lieu fermé en sort.`);
  const near = nearestTo(one, readPlaces(receptions), NEAREST);
  const mapped = new Set([one.id, ...nearestTo(one, readPlaces(answer), NEAREST).map(({ place }) => place.id)]);
  const at =
    one.lat === null || one.lng === null
      ? null
      : { latitude: one.lat.toFixed(4), longitude: one.lng.toFixed(4), territoire };
  const [town, outlines, reach] = await Promise.all([
    fetchTerritory(fetcher, one.town.code),
    fetchOutlinesOver(fetcher, { territoire: one.town.code, maille: 'commune' }),
    at && fetchAnswer(fetcher, 'spro/minutes_jusqu_au_lieu', at)
  ]);
  const byRoad = reach !== null && reach.lignes.length > 0;
  const people = at && !byRoad ? await fetchAnswer(fetcher, 'spro/habitants_autour', at) : null;
  const map = await requestFigure(
    { ...answer, lignes: answer.lignes.filter((row) => mapped.has(textOf(row, 'lieu'))) },
    { title: 'Où se trouve-t-il', subtitle: `« ${nameOf(one)} » et les lieux de la même liste les plus proches` },
    () => Promise.resolve(outlines)
  );
  return {
    one: { ...one, name: nameOf(one) },
    kind: KINDS[one.type] ?? one.type,
    town,
    facts: factsOf(one),
    around: byRoad ? await byRoadTo(one, reach, region, fetcher) : aroundOf(one, people, region),
    near: nearOf(near, map)
  };
}

/** An agency is named after its town only. */
function nameOf({ type, name }: ReceptionPlace): string {
  return type === 'agence_france_travail' ? `Agence France Travail ${name}` : name;
}

/** What is known of the place; what no directory says is said too. */
function factsOf(one: ReceptionPlace): Fact[] {
  const served = PUBLIC_SERVICES.test(one.id);
  const fact = (label: string, value: string, without: string): Fact => ({
    label,
    value: value === '' ? without : value,
    known: value !== ''
  });
  return [
    fact('Adresse', one.address, `non donnée par les annuaires lus ; commune : ${one.town.name}`),
    fact('Téléphone', one.telephone, 'non donné par les annuaires lus'),
    ...(served ? [] : [fact('Réseau', one.network, 'non donné par les annuaires lus')]),
    fact('Ce qu’on y fait', one.services, 'les annuaires lus n’en disent pas le détail'),
    fact('Accès des personnes handicapées', one.access, 'les annuaires lus n’en disent rien'),
    ...(served
      ? [{ label: 'Accueil', value: one.moving ? 'itinérant, à l’adresse d’où il part' : 'fixe', known: true }]
      : [
          {
            label: 'Annuaires',
            value: one.directories
              .split(' ')
              .map((name) => DIRECTORIES[name] ?? name)
              .join(', '),
            known: true
          },
          {
            label: 'Position',
            value:
              one.position === 'commune'
                ? 'celle de la commune : aucun annuaire ne la donne'
                : 'donnée par un annuaire',
            known: one.position !== 'commune'
          }
        ])
  ];
}

/** Who lives within minutes by car, hexagon by hexagon. */
async function byRoadTo(
  one: ReceptionPlace,
  reach: AnswerOf<'spro/minutes_jusqu_au_lieu'>,
  region: TerritorySummary,
  fetcher: typeof fetch
): Promise<SectionBody> {
  const within = (minutes: number): string => {
    const near = { ...reach, lignes: reach.lignes.filter(({ duree }) => duree !== null && duree <= minutes) };
    return formatNumber(Math.round(sumOf(near, 'population').value ?? 0));
  };
  const outlines = await fetchOutlinesOver(fetcher, region);
  return {
    sentences: [
      `Environ ${within(NEAR_MINUTES)} habitants ${region.lieu} vivent à ${NEAR_MINUTES} minutes au plus en voiture, par les routes, et ${within(FAR_MINUTES)} à ${FAR_MINUTES} : la population de chaque commune est répartie selon la surface.`
    ],
    figures: [
      hexFigure(
        reach,
        {
          title: `D’où l’on vient en ${FAR_MINUTES} minutes`,
          subtitle: 'Minutes en voiture jusqu’au lieu, par les routes, sans embouteillage, hexagones habités de 5 km²',
          note: `Ceux d’au-delà du territoire (${region.nom}) ne sont pas comptés.`
        },
        outlines,
        one.lat === null || one.lng === null ? {} : { points: [{ lat: one.lat, lng: one.lng, title: nameOf(one) }] }
      )
    ]
  };
}

/** Who lives within reach, as the crow flies. */
function aroundOf(
  one: ReceptionPlace,
  people: Awaited<ReturnType<typeof fetchAnswer<'spro/habitants_autour'>>> | null,
  region: TerritorySummary
): SectionBody {
  const row = people?.lignes.find(({ distance }) => distance === '10 km');
  if (!people || !row)
    return {
      sentences: ['Combien d’habitants vivent autour ne peut être su : sa position n’est pas connue.'],
      figures: []
    };
  const figure: FigureModel = chartFigure(people, {
    title: 'Habitants autour du lieu',
    subtitle: 'Habitants à 2, 5, 10 et 20 km au plus, à vol d’oiseau',
    note: `Ceux d’au-delà du territoire (${region.nom}) ne sont pas comptés.`
  });
  return {
    sentences: [
      `Environ ${inWords(readFigure(row, columnOf(people, 'habitants')))} habitants ${region.lieu} vivent à 10 km au plus, à vol d’oiseau${one.position === 'commune' ? ' du centre de la commune' : ''} : la population de chaque commune est répartie selon la surface.`
    ],
    figures: [figure]
  };
}

function nearOf(near: readonly NearPlace[], map: FigureModel | null): SectionBody {
  const doors = near.map(({ place, km }): Door => ({
    text: nameOf(place),
    href: pageOfReception(place.id),
    aside: `${KINDS[place.type] ?? place.type}, ${place.town.name}, à ${formatNumber(km, 1)} km`
  }));
  return {
    sentences:
      doors.length > 0
        ? [
            'Les plus proches parmi les lieux d’accueil connus de la région, à vol d’oiseau ; d’autres peuvent l’être sans être dans les annuaires lus.'
          ]
        : ['Aucun autre lieu d’accueil de position connue dans les annuaires lus.'],
    figures: map ? [map] : [],
    doors
  };
}
