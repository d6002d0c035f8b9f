import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { ask, firstRow, type Built, type Context, type SectionBody } from '../section.ts';
import { isStrong } from '../training/untaught.ts';
import { figureOf, present, said } from './figures.ts';
import { indicatorOf } from './indicators.ts';

/** What is searched and not found, and whether occupations that recruit are searched (S08, S09). */
export async function searches(context: Context): Promise<Built> {
  const [empty, words, interest] = await Promise.all([
    indicatorOf(context, 'sans_resultat'),
    ask(context, 'spro/recherches_sans_resultat', {}),
    ask(context, 'spro/interet_tension', tensionPlace(context))
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (empty) section.sentences.push(empty.reading);
  const missed = words?.lignes.find((row) => !grouped(row));
  if (words && missed && Number(missed['sans_resultat']) > 0)
    section.sentences.push(
      `Le mot le plus souvent cherché en vain est « ${String(missed['recherche'])} » : ${said(words, missed, 'sans_resultat')} recherches sans résultat sur ${said(words, missed, 'recherches')} en ${words.parametres['annee'] ?? ''}.`
    );
  const first = firstRow(interest);
  if (interest && first) section.sentences.push(tensionSentence(interest, first));
  section.figures = present([
    empty?.figure,
    figureOf(
      words,
      'Mots cherchés sans résultat',
      `Recherches sans résultat par mot, ${words?.parametres['annee'] ?? ''}`,
      () =>
        missed ? `« ${String(missed['recherche'])} », le mot le plus cherché en vain` : 'Mots cherchés sans résultat',
      'Un mot de moins de onze visites dans le mois est regroupé avec les autres.'
    ),
    figureOf(
      interest,
      'Métiers cherchés et tension',
      `Recherches en ${interest?.parametres['annee'] ?? ''} et tension de la Dares en ${String(first?.['annee_tension'] ?? '')}`,
      (row, answer) =>
        `${said(answer, row, 'part_reconnue')} des recherches nomment un métier dont la tension est connue`
    )
  ]);
  return { section, key: null };
}

/** Interest and tension side by side, each with its year; a search is no wish to work there. */
function tensionSentence(answer: AnswerOf<'spro/interet_tension'>, row: RowOf<'spro/interet_tension'>): string {
  const strong = answer.lignes.filter((line) => isStrong(line['classe_basse'])).length;
  return `Sur ${answer.lignes.length} métiers reconnus dans les recherches de ${answer.parametres['annee'] ?? ''}, ${strong === 0 ? 'aucun n’était' : strong === 1 ? 'un seul était' : `${strong} étaient`} en tension forte ou très forte en ${String(row['annee_tension'])} ; chercher un métier n’est pas vouloir l’exercer.`;
}

function grouped(row: RowOf<'spro/recherches_sans_resultat'>): boolean {
  return String(row['recherche']).startsWith('autres mots');
}

/** Tensions are published for a région, a département or the country. */
function tensionPlace({ place }: Context): Record<string, string> {
  if (place.maille === 'region' || place.maille === 'departement' || place.maille === 'pays')
    return { territoire: place.territoire };
  return place.departement ? { territoire: place.departement } : {};
}
