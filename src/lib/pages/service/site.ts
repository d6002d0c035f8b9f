import { duringPeriod } from '../../text/dates.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { regionalKey } from '../scope.ts';
import { ask, firstRow, type Built, type Context, type SectionBody } from '../section.ts';
import { figureOf, present, said } from './figures.ts';
import { indicatorOf } from './indicators.ts';

/** Traffic, engagement, and what visits lead to (S01, S02, S04). */
export async function traffic(context: Context): Promise<Built> {
  const [visits, actions, whole, origins, series] = await Promise.all([
    indicatorOf(context, 'visites'),
    indicatorOf(context, 'actions'),
    ask(context, 'spro/engagement', { par: 'ensemble' }),
    ask(context, 'spro/engagement', { par: 'provenance' }),
    ask(context, 'spro/frequentation', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (visits) section.sentences.push(visits.reading);
  if (actions)
    section.sentences.push(
      `${actions.reading} Ce rapport compte des événements : il ne dit pas combien de personnes passent de l’un à l’autre.`
    );
  const row = firstRow(whole);
  if (whole && row)
    section.sentences.push(
      `En ${whole.parametres['annee'] ?? ''}, une visite fait ${said(whole, row, 'actions_par_visite')} actions en moyenne, et ${said(whole, row, 'rebond')} des visites ne voient qu’une page.`
    );
  const last = String(firstRow(series)?.['periode'] ?? '');
  if (/^\d{4}-(0\d|1[01])$/.test(last))
    section.sentences.push(`L’année ${last.slice(0, 4)} n’est connue que jusqu’${duringPeriod(last)}.`);
  section.figures = present([
    visits?.figure ?? figureOf(series, 'Visites du site', 'Par mois', () => 'Visites du site'),
    actions?.figure,
    figureOf(
      origins,
      'Engagement des visites',
      `Actions par visite selon la provenance, ${origins?.parametres['annee'] ?? ''}`,
      () => 'Ce que fait une visite, selon d’où elle vient'
    )
  ]);
  return {
    section,
    key: visits
      ? regionalKey({ label: visits.label, value: visits.value, source: visits.period, href: visits.request }, context)
      : null
  };
}

/** What is used, and who says they are (S03, S05). */
export async function uses(context: Context): Promise<Built> {
  const [functions, profiles] = await Promise.all([
    ask(context, 'spro/fonctions_utilisees', {}),
    ask(context, 'spro/typologie_utilisateurs', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  const first = firstRow(functions);
  if (functions && first)
    section.sentences.push(
      `« ${String(first['fonction'])} » est la fonction la plus utilisée en ${functions.parametres['annee'] ?? ''} : ${said(functions, first, 'part')} des utilisations.`
    );
  const unknown = profiles?.lignes.find((row) => /non renseigné/i.test(String(row['profil'])));
  if (profiles && unknown)
    section.sentences.push(
      `${said(profiles, unknown, 'part')} des visites ne déclarent pas de profil : les autres parts se rapportent à toutes les visites.`
    );
  section.figures = present([
    figureOf(
      functions,
      'Fonctions utilisées',
      `Utilisations et part de l’ensemble, ${functions?.parametres['annee'] ?? ''}`,
      (row, answer) => `« ${String(row['fonction'])} » : ${said(answer, row, 'part')} des utilisations`
    ),
    figureOf(
      profiles,
      'Profils déclarés',
      `Visites par profil déclaré, ${profiles?.parametres['annee'] ?? ''}`,
      (_, answer) =>
        unknown
          ? `Un profil déclaré dans le reste des visites, ${said(answer, unknown, 'part')} n’en ayant pas`
          : 'Les profils que les visites déclarent'
    )
  ]);
  return {
    section,
    key:
      functions && first
        ? regionalKey(
            {
              label: String(first['fonction']),
              value: said(functions, first, 'part'),
              source: 'part des utilisations',
              href: requestPage(functions)
            },
            context
          )
        : null
  };
}
