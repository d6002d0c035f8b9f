import type { AnswerOf, ColumnOf } from '../../catalogue/api/rows.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, confidence, inWords, readFigure } from '../../words/figure.ts';
import { countOf } from '../bounded-sum.ts';
import { isElsewhere } from '../elsewhere.ts';
import { isStrong, tensionYear } from './untaught.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { hasRows, isSignificant, promotions, regional, regionalKey, regionAround } from '../scope.ts';

const ROUTES = { scolaire: 'élèves', apprentissage: 'apprentis' };
const GAP = ['ecart_commun', 'ecart_bas', 'ecart_haut', 'effet_composition'] as const;
const EMPLOYED = ['diplome', 'horizon', 'sortants', 'taux', 'taux_regions', ...GAP] as const;
const QUADRANT = [
  'formation',
  'diplome',
  'effectif',
  'sortants',
  'poursuite',
  'reference_poursuite',
  'emploi',
  'reference_emploi',
  'position'
];
const TENSION = ['formation', 'diplome', 'metier', 'tension', 'classe_basse', 'classe_haute', 'devenir', 'position'];

/** What becomes of pupils, region by region: employment, further study, and how sure each figure is. */
export async function outcomes(context: Context): Promise<Built> {
  const { place } = context;
  const region = regionAround(context);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!region) return { section, key: null };
  const territoire = region.territoire;
  const [became, routes, jobs, quadrant, tension, gap, broken, added] = await Promise.all([
    ask(context, 'cprdfop/poursuite_devenir_favorable', { territoire }),
    ask(context, 'cprdfop/poursuite_devenir_favorable', { territoire, par: 'ensemble' }),
    ask(context, 'cprdfop/emploi_6_12_18_24_mois', { territoire }),
    ask(context, 'cprdfop/quadrant_insertion_poursuite', { territoire }),
    ask(context, 'cprdfop/quadrant_devenir_tension', { territoire }),
    ask(context, 'cprdfop/ecart_scolaire_apprentissage', { territoire }),
    ask(context, 'cprdfop/contrats_interrompus', { territoire }),
    ask(context, 'cprdfop/valeur_ajoutee', { territoire: place.maille === 'pays' ? territoire : place.territoire })
  ]);
  const shares = hasRows(routes) ? routesOf(routes) : [];
  const when = routes ? promotions(routes) : '';
  if (shares.length > 0)
    section.sentences.push(
      `${capitalised(region.lieu)}, ${shares.map(({ route, share, base }) => `${share} des ${route} (${base} en année terminale)`).join(' et ')} poursuivent des études ou ont un emploi salarié six mois après, promotions ${when}.${shares.length > 1 ? ' Les deux voies n’accueillent pas les mêmes jeunes, ni dans les mêmes formations : l’écart n’est pas un effet de la voie.' : ''}`
    );
  if (jobs)
    section.figures.push(
      chartFigure(
        jobs,
        {
          title: regional(employment(jobs), place),
          subtitle: `Part des sortants en emploi salarié, voie scolaire, promotions ${promotions(jobs)}`,
          note: 'Emploi salarié en France, particuliers employeurs exceptés ; ni l’emploi non salarié ni l’emploi à l’étranger. Avant le cumul 2022-2023, les employeurs publics et une part de l’agriculture n’étaient pas comptés.'
        },
        { columns: EMPLOYED }
      )
    );
  if (became)
    section.figures.push(
      chartFigure(became, {
        title: regional('Poursuivre ou travailler : le devenir par diplôme et par voie', place),
        subtitle: `Part des élèves d’année terminale, promotions ${when}`
      })
    );
  if (quadrant)
    section.figures.push(
      chartFigure(
        quadrant,
        {
          title: regional(stability(quadrant), place),
          subtitle: `Emploi à 6 mois et poursuite d’études, écart à la même formation dans les autres régions, voie scolaire, promotions ${promotions(quadrant)}`,
          note: 'Point creux : position instable, qui ne doit fonder seule ni ouverture ni fermeture.'
        },
        { columns: QUADRANT }
      )
    );
  if (tension)
    section.figures.push(
      chartFigure(
        tension,
        {
          title: regional(lowButWanted(tension), place),
          subtitle: `Devenir favorable et tension des métiers liés, voie scolaire, promotions ${promotions(tension)}`,
          note: `${years(tension)}Le passage du diplôme au métier est une convention de parts.`
        },
        { columns: TENSION }
      )
    );
  if (gap)
    section.figures.push(
      chartFigure(gap, {
        title: regional(routesApart(gap), place),
        subtitle: `Emploi à 6 mois, apprentissage moins voie scolaire, à formations égales, promotions ${promotions(gap)}`,
        note: 'Ce n’est pas un effet de l’apprentissage, dont les jeunes sont recrutés avant d’entrer.'
      })
    );
  if (broken)
    section.figures.push(
      chartFigure(broken, {
        title: regional(
          hasRows(broken)
            ? spread(broken, 'interrompus', 'des contrats d’apprentissage interrompus, selon le domaine')
            : 'Contrats d’apprentissage interrompus',
          place
        ),
        subtitle: `Part des contrats interrompus avant leur terme, promotions ${promotions(broken)}`,
        note: 'Une interruption n’est pas un abandon. Moyennes pondérées par les inscrits, sans intervalle publié.'
      })
    );
  if (hasRows(added))
    section.figures.push(
      chartFigure(added, {
        title: 'Emploi observé et attendu, établissement par établissement',
        subtitle: `Taux d’emploi à 6 mois, promotions ${promotions(added)}`,
        note: 'Au-dessus de la droite : taux observé supérieur au taux attendu que publie la Depp, sans intervalle. Ceci n’est pas un classement.'
      })
    );
  const school = shares[0];
  const key =
    became && school
      ? regionalKey(
          {
            label: 'Devenir favorable',
            value: school.share,
            aside: `des ${school.route}`,
            source: `InserJeunes, promotions ${when}`,
            href: requestPage(became)
          },
          context
        )
      : null;
  return {
    section,
    key,
    headline:
      school && !isElsewhere(region, place)
        ? `${capitalised(region.lieu)}, **${school.share} des ${school.route}** poursuivent des études ou ont un emploi salarié six mois après, promotions ${when}.`
        : null
  };
}

/** The favourable outcome of each route, over all its formations, and the pupils it is a share of. */
export function routesOf(
  answer: AnswerOf<'cprdfop/poursuite_devenir_favorable'>
): { route: string; share: string; base: string }[] {
  return Object.entries(ROUTES).flatMap(([voie, route]) => {
    const row = answer.lignes.find((line) => line['voie'] === voie);
    return row
      ? [
          {
            route,
            share: inWords(readFigure(row, columnOf(answer, 'devenir'))),
            base: inWords(readFigure(row, columnOf(answer, 'effectif')))
          }
        ]
      : [];
  });
}

/** What the employment of leavers shows over months: a rise only where each diploma has one. */
export function employment(answer: AnswerOf<'cprdfop/emploi_6_12_18_24_mois'>): string {
  return climbs(answer)
    ? `L’emploi progresse de ${horizons(answer)} mois pour chaque diplôme`
    : `L’emploi salarié, de ${horizons(answer)} mois après la sortie`;
}

/** Whether each series ends above where it begins, its confidence intervals apart. */
export function climbs(answer: AnswerOf<'cprdfop/emploi_6_12_18_24_mois'>): boolean {
  const column = columnOf(answer, 'taux');
  const series = [...new Set(answer.lignes.map((row) => row['diplome']))].map((name) =>
    answer.lignes.filter((row) => row['diplome'] === name)
  );
  return (
    series.length > 0 &&
    series.every((rows) => {
      const [first, last] = [rows[0], rows.at(-1)].map((row) => (row ? confidence(row, column) : null));
      return first != null && last != null && rows.length > 1 && last.low > first.high;
    })
  );
}

/** « 6 à 24 »: the first and the last horizon that have a figure. */
function horizons(answer: AnswerOf<'cprdfop/emploi_6_12_18_24_mois'>): string {
  const months = answer.lignes.map((row) => Number(row['horizon']));
  return months.length === 0 ? '6 à 24' : `${Math.min(...months)} à ${Math.max(...months)}`;
}

/** How many courses stand apart from the same ones elsewhere on both axes. */
export function stability(answer: AnswerOf<'cprdfop/quadrant_insertion_poursuite'>): string {
  const sure = answer.lignes.filter(
    (row) => isSignificant(row['poursuite_ecart']) && isSignificant(row['emploi_ecart'])
  ).length;
  return answer.lignes.length === 0
    ? 'Insertion et poursuite d’études'
    : `${capitalised(countOf(sure, 'formation', 'formations'))} sur ${formatNumber(answer.lignes.length)} ${sure > 1 ? 's’écartent' : 's’écarte'} nettement de la même ailleurs, sur les deux axes`;
}

function lowButWanted(answer: AnswerOf<'cprdfop/quadrant_devenir_tension'>): string {
  const found = answer.lignes.filter(
    (row) => row['devenir_ecart'] === 'inferieur' && isStrong(row['classe_basse'])
  ).length;
  // Without one of its files, that none is found is no finding.
  if (answer.lignes.length === 0 || (found === 0 && answer.etat !== 'complet'))
    return 'Devenir des élèves et tension des métiers';
  return `${capitalised(countOf(found, 'formation', 'formations'))} au devenir nettement sous celui d’ailleurs, vers des métiers tous en tension${tensionYear(answer)}`;
}

function routesApart(answer: AnswerOf<'cprdfop/ecart_scolaire_apprentissage'>): string {
  const above = answer.lignes.filter((row) => row['conclusion'] === 'apprentissage au-dessus').length;
  if (answer.lignes.length === 0) return 'Voie scolaire et apprentissage';
  return `Emploi des apprentis au-dessus de celui des élèves, à formations égales, écart significatif, pour ${countOf(above, 'diplôme', 'diplômes', false)} sur ${formatNumber(answer.lignes.length)}`;
}

/** « De 20 % à 40 % … »: from the least to the most of a share. */
function spread(
  answer: AnswerOf<'cprdfop/contrats_interrompus'>,
  name: ColumnOf<'cprdfop/contrats_interrompus'>,
  words: string
): string {
  const values = answer.lignes.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
  return `De ${formatPercent(Math.min(...values), 0)} à ${formatPercent(Math.max(...values), 0)} ${words}`;
}

function years({ lignes }: AnswerOf<'cprdfop/quadrant_devenir_tension'>): string {
  const known = [...new Set(lignes.flatMap(({ annee_tension: year }) => year ?? []))];
  return known.length === 0 ? '' : `La tension est celle de ${known.join(', ')}. `;
}
