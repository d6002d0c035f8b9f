import { periodName } from '../../text/dates.ts';
import { numbered } from '../../text/grammar.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { figureOf, present, said, total } from './figures.ts';
import { indicatorOf } from './indicators.ts';

/** Who is received, advised, met where they are, and what becomes of referrals (S17, S19, S20, S21). */
export async function support(context: Context): Promise<Built> {
  const [counselling, receptions, referrals, cep, people, events, ways] = await Promise.all([
    indicatorOf(context, 'cep'),
    indicatorOf(context, 'personnes_recues'),
    indicatorOf(context, 'reorientations'),
    ask(context, 'spro/cep_parcours', {}),
    ask(context, 'spro/personnes_recues', {}),
    ask(context, 'spro/actions_collectives', {}),
    ask(context, 'spro/reorientations', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  for (const indicator of [counselling, receptions, referrals])
    if (indicator) section.sentences.push(indicator.reading);
  const [actions, participants] = [total(events, 'actions'), total(events, 'participants')];
  if (events && actions !== null && participants !== null)
    section.sentences.push(
      `En ${events.parametres['annee'] ?? ''}, ${numbered(actions, 'action collective a réuni', 'actions collectives ont réuni')} ${numbered(participants, 'participant', 'participants')}, dont certains à plusieurs actions.`
    );
  section.figures = present([
    figureOf(
      cep,
      'Conseil en évolution professionnelle',
      `Bénéficiaires par réseau et par niveau, ${periodName(cep?.parametres['trimestre'] ?? '')}`,
      () => 'Le conseil en évolution professionnelle, par réseau et par niveau',
      'Une personne suivie deux trimestres compte dans les deux : ils ne s’additionnent pas. Une situation favorable à six mois n’est pas un effet du conseil.'
    ),
    counselling?.figure,
    figureOf(
      people,
      'Personnes reçues',
      `Par réseau, ${periodName(people?.parametres['mois'] ?? '')}`,
      (row, answer) => `${String(row['modalite'])} : ${said(answer, row, 'part')} des personnes reçues`,
      'Reçue deux mois, une personne compte dans les deux : ils ne s’additionnent pas.'
    ),
    receptions?.figure,
    referrals?.figure,
    figureOf(
      ways,
      'Réorientations',
      `Personnes orientées, ${ways?.parametres['annee'] ?? ''} ; les arrivées sont dans le tableau`,
      (row) => `De « ${String(row['reseau'])} » vers « ${String(row['destination'])} », l’orientation la plus fréquente`
    ),
    figureOf(
      events,
      'Actions collectives',
      `Participants par type d’action, ${events?.parametres['annee'] ?? ''}`,
      () => 'Les actions collectives et scolaires'
    )
  ]);
  return { section, key: null };
}
