import { capitalised } from '../../text/grammar.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { type FigureModel } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { typesetIn } from '../../text/typeset.ts';
import { figureOf, present } from './figures.ts';

const SMALL_NUMBERS = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'];

/** Where need is high and use low (S06, S07): a quadrant, the need on hexagons, and use beside the people it is for. */
export async function territories(context: Context): Promise<Built> {
  const { place } = context;
  const local = place.maille === 'pays' ? {} : { territoire: place.territoire };
  const resolution = place.maille === 'region' || place.maille === 'departement' ? '7' : '8';
  const [need, seekers, use] = await Promise.all([
    ask(context, 'spro/besoin_usage', {}),
    ask(context, 'gpec/demandeurs_hexagones', { ...local, age: 'moins_25', resolution }),
    ask(context, 'spro/usage_territoires', { par: 'departement' })
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (need && need.lignes.length > 0)
    section.sentences.push(
      underserved(need),
      'Le site n’est qu’une part du service, et un usage faible ne dit pas pourquoi.'
    );
  const own = need?.lignes.find((row) => row['code'] === place.territoire);
  if (own) section.sentences.push(`${capitalised(place.lieu)} : ${String(own['position'])}.`);
  section.figures = present([
    figureOf(
      need && { ...need, signalements: [] },
      'Besoin et usage',
      `Demandeurs d’emploi de moins de 25 ans (catégorie non précisée) et visites déclarées par habitant, en écarts à la moyenne régionale, intercommunalités, ${need?.parametres_libelles['trimestre'] ?? ''} et ${need?.parametres['annee'] ?? ''}`,
      (_, answer) => quadrantTitle(answer)
    ),
    needMap(context, seekers),
    figureOf(
      use,
      'Usage par territoire',
      `Visites qui déclarent une commune, par jeune de 15 à 29 ans, départements, ${use?.parametres['annee'] ?? ''}`,
      () => 'L’usage déclaré, rapporté aux jeunes de chaque département',
      'À lire avec le besoin : ce n’est pas un classement. La plupart des visites ne déclarent pas de commune.'
    )
  ]);
  return { section, key: null };
}

/** Those that are underserved whatever the grouped visits are, by name; none is said too. */
export function underserved(answer: AnswerOf<'spro/besoin_usage'>): string {
  const found = answer.lignes.filter((row) => row['sous_servi'] === true);
  const known = answer.lignes.filter(
    (row) => typeof row['z_besoin'] === 'number' && typeof row['z_usage'] === 'number'
  ).length;
  const count = SMALL_NUMBERS[found.length] ?? String(found.length);
  if (found.length === 0)
    return `Aucune des ${known} intercommunalités connues n’a à coup sûr un besoin fort et un usage faible.`;
  return `${count} intercommunalité${found.length > 1 ? 's' : ''} sur ${known} connues ${found.length > 1 ? 'ont' : 'a'} un besoin fort et un usage faible, où que soient les visites regroupées : ${found.map((row) => String(row['nom'])).join(', ')}.`;
}

function quadrantTitle(answer: Answer): string {
  const found = answer.lignes.filter((row) => row['sous_servi'] === true).length;
  return found === 0
    ? 'Aucun territoire sous-servi à coup sûr'
    : `${SMALL_NUMBERS[found] ?? String(found)} territoire${found > 1 ? 's' : ''} sous-servi${found > 1 ? 's' : ''}`;
}

function needMap(
  { outlines, place }: Context,
  answer: AnswerOf<'gpec/demandeurs_hexagones'> | null
): FigureModel | null {
  if (!answer) return null;
  const title = `Où vivent les jeunes demandeurs d’emploi ${place.lieu}`;
  return hexFigure(
    answer,
    typesetIn({
      title,
      subtitle: `Demandeurs d’emploi de moins de 25 ans (catégorie non précisée) pour 1 000 habitants, ${answer.parametres_libelles['trimestre'] ?? ''}`,
      note: 'Valeur de la commune répartie selon la population : un hexagone ne se lit pas seul.'
    }),
    outlines
  );
}
