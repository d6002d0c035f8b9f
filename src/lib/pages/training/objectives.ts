import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { formatPercent } from '../../text/numbers.ts';
import { capitalised, pluralOf } from '../../text/grammar.ts';
import { chartFigure, requestPage, type FigureModel } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { countOf } from '../bounded-sum.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { hasRows, regional, regionalKey, textAt } from '../scope.ts';

const HELD = 'cible tenue';
/** What each state says of one objective, and of several. */
const STATES: Readonly<Record<string, readonly [string, string]>> = {
  'cible tenue': ['est à sa cible', 'sont à leur cible'],
  'sur la trajectoire': ['est sur sa trajectoire', 'sont sur leur trajectoire'],
  'sous la trajectoire': ['est en retard sur sa trajectoire', 'sont en retard sur leur trajectoire'],
  'cible manquée': ['a manqué sa cible', 'ont manqué leur cible'],
  'cible à atteindre': ['est à atteindre, sans trajectoire fixée', 'sont à atteindre, sans trajectoire fixée'],
  indéterminé: [
    'ne peut être jugé, sa valeur n’étant connue qu’entre des bornes',
    'ne peuvent être jugés, leur valeur n’étant connue qu’entre des bornes'
  ],
  'non mesuré': ['n’est pas mesuré', 'ne sont pas mesurés']
};
const LATE: readonly string[] = ['sous la trajectoire', 'cible manquée'];

/** Whether the objectives that the region set itself are held, each at its last measure; then how much of the map of courses changed. */
export async function objectives(context: Context): Promise<Built> {
  const { territoire } = context.place;
  const [contract, changed, whole] = await Promise.all([
    contractOf(context),
    ask(context, 'cprdfop/transformation_places', { territoire, par: 'domaine' }),
    ask(context, 'cprdfop/transformation_places', { territoire })
  ]);
  if (!changed || !whole || !hasRows(changed) || !hasRows(whole)) return contract;
  return {
    ...contract,
    section: {
      ...contract.section,
      sentences: [...contract.section.sentences, transformationInWords(whole, context)],
      figures: [...contract.section.figures, transformationFigure(changed)]
    }
  };
}

/** « À la rentrée 2024, entre 5 et 111 places ouvertes, 0 fermée… »: what is in one file only is between two bounds. */
function transformationInWords(answer: AnswerOf<'cprdfop/transformation_places'>, { place }: Context): string {
  const [row] = answer.lignes;
  if (row === undefined) return '';
  const told = (name: 'ouvertes' | 'fermees' | 'taux' | 'places_avant'): string =>
    inWords(readFigure(row, columnOf(answer, name)));
  const aside =
    row.ecartees === null || row.ecartees === 0
      ? ''
      : ` Formations de capacité inconnue, laissées de côté : ${row.ecartees}.`;
  return `${capitalised(place.lieu)}, de la rentrée d’avant à la rentrée ${answer.parametres['rentree'] ?? ''}, places ouvertes : ${told('ouvertes')} ; fermées : ${told('fermees')} ; soit un taux de transformation de ${told('taux')} des ${told('places_avant')} places d’avant, voie scolaire avant le bac. Une formation qui n’est que dans un des deux fichiers a pu ouvrir, fermer, ou changer de mode d’affectation.${aside}`;
}

function transformationFigure(answer: AnswerOf<'cprdfop/transformation_places'>): FigureModel {
  return chartFigure(answer, {
    title: 'Où la carte des formations a changé',
    subtitle: `Places ouvertes ou fermées par domaine, rentrée ${answer.parametres['rentree'] ?? ''}, voie scolaire avant le bac`
  });
}

async function contractOf(context: Context): Promise<Built> {
  const { place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const answer = await ask(context, 'cprdfop/objectifs_contrat', {});
  if (!answer) return { section, key: null };
  if (!hasRows(answer)) {
    section.figures.push(
      chartFigure(answer, { title: 'Objectifs du contrat', subtitle: 'Valeur, cible et trajectoire' })
    );
    return { section, key: null };
  }
  const held = answer.lignes.filter((row) => row['etat'] === HELD).length;
  const measured = answer.lignes.filter((row) => row['etat'] !== 'non mesuré').length;
  const among =
    measured === answer.lignes.length ? `${measured}` : `${measured} ${pluralOf(measured, 'mesuré', 'mesurés')}`;
  section.sentences.push(...verdicts(answer));
  section.figures.push(
    chartFigure(
      answer,
      {
        title: regional(
          measured === 0
            ? 'Aucun objectif mesuré'
            : `${capitalised(countOf(held, 'objectif', 'objectifs', false))} sur ${among} à sa cible`.replace(
                /^(\d.*) à sa/,
                '$1 à leur'
              ),
          place
        ),
        subtitle: 'Dernière mesure de chaque objectif, sa cible et ce qui est attendu à cette date',
        note: 'Chaque valeur est celle de la requête du catalogue qui mesure l’indicateur, sur toute la région.'
      },
      {
        limit: 20,
        columns: [
          'libelle',
          'sens',
          'depart',
          'annee_depart',
          'attendu',
          'valeur',
          'millesime',
          'cible',
          'echeance',
          'etat',
          'responsable',
          'citation'
        ]
      }
    )
  );
  if (measured === 0) return { section, key: null };
  const key = {
    label: 'Objectifs à leur cible',
    value: `${held} sur ${among}`,
    source: 'Contrat de la région, dernière mesure',
    href: requestPage(answer)
  };
  return { section, key: regionalKey(key, context) };
}

/** How many are held, then each one that is late, with its target and what was expected by now; what is not measured is said. */
export function verdicts(answer: AnswerOf<'cprdfop/objectifs_contrat'>): string[] {
  const counts = new Map<string, number>();
  for (const row of answer.lignes) counts.set(textAt(row, 'etat'), (counts.get(textAt(row, 'etat')) ?? 0) + 1);
  const summary = Object.entries(STATES).flatMap(([state, [one, several]]) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [count === 1 ? `un ${one}` : `${count} ${several}`];
  });
  return [
    `Sur ${answer.lignes.length} objectifs, ${summary.join(' ; ')}.`,
    ...answer.lignes.filter((row) => LATE.includes(textAt(row, 'etat'))).map((row) => late(answer, row))
  ];
}

function late(answer: AnswerOf<'cprdfop/objectifs_contrat'>, row: RowOf<'cprdfop/objectifs_contrat'>): string {
  const expected =
    typeof row['attendu'] === 'number' ? `${formatPercent(row['attendu'])} étaient attendus à cette date, ` : '';
  return `« ${textAt(row, 'libelle')} » : ${inWords(readFigure(row, columnOf(answer, 'valeur')))} en ${textAt(row, 'millesime').replace('_', '-')}, quand ${expected}pour une cible de ${formatPercent(Number(row['cible']))} en ${textAt(row, 'echeance')}.`.replace(
    'quand pour',
    'pour'
  );
}
