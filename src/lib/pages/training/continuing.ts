import { formatNumber } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { countInWords, countOf, countWith, sumOf } from '../bounded-sum.ts';
import { ask, firstRow, publishedPlace, type Built, type Context, type SectionBody } from '../section.ts';
import { hasRows, regional, regionAround } from '../scope.ts';

/** Continuing training, apprenticeship contracts, accreditation, health and social care: what has an answer, and no more. */
export async function continuing(context: Context): Promise<Built> {
  const { place } = context;
  const region = regionAround(context);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!region) return { section, key: null };
  const near = publishedPlace(context, ['departement', 'region']);
  const [offer, cost, accounts, back, contracts, health, vae, higher] = await Promise.all([
    ask(context, 'cprdfop/offre_active', { territoire: place.territoire }),
    ask(context, 'cprdfop/cout_intensite', { territoire: place.territoire }),
    ask(context, 'cprdfop/entrees_cpf', { territoire: region.territoire }),
    ask(context, 'cprdfop/retour_emploi_formation', {
      territoire: publishedPlace(context, ['bassin', 'departement', 'region']).territoire
    }),
    ask(context, 'cprdfop/apprentissage', { territoire: near.territoire }),
    ask(context, 'cprdfop/formations_sanitaires_sociales', { territoire: near.territoire }),
    ask(context, 'cprdfop/vae', { territoire: region.territoire }),
    ask(context, 'cprdfop/insertion_superieur', { territoire: near.territoire })
  ]);
  if (hasRows(offer))
    section.sentences.push(
      `${capitalised(place.lieu)}, ${countWith(sumOf(offer, 'sessions'), 'session de formation continue commence', 'sessions de formation continue commencent')} en ${offer.parametres['annee']} ; celles qui disent leurs places en ouvrent ${countInWords(sumOf(offer, 'places'))}.`
    );
  if (hasRows(contracts))
    section.sentences.push(
      `${capitalised(near.lieu)}, ${countWith(sumOf(contracts, 'contrats'), 'contrat d’apprentissage a débuté', 'contrats d’apprentissage ont débuté')} en ${contracts.parametres['annee']}.`
    );
  if (hasRows(health)) section.sentences.push(filled(health, near.lieu));
  const shown: [Answer | null, (answer: Answer) => { title: string; subtitle: string; note?: string }][] = [
    [
      offer,
      (answer) => ({
        title: 'Quand commencent les sessions',
        subtitle: `Sessions de formation continue par mois de début, ${answer.parametres['annee']}`
      })
    ],
    [
      cost,
      (answer) => ({
        title: `Prix horaire médian : ${inWords(readFigure(answer.lignes[0] ?? {}, columnOf(answer, 'prix_mediane')))} €, tous financeurs`,
        subtitle: `Prix affiché médian par heure et par stagiaire, par financeur, ${answer.parametres['annee']}`,
        note: 'Prix affichés, et non prix payés ; quartiles dans le tableau.'
      })
    ],
    [
      contracts,
      (answer) => ({
        title: `Les contrats d’apprentissage par niveau, ${near.lieu}`,
        subtitle: `Contrats débutés en ${answer.parametres['annee']}, et part du total`
      })
    ],
    [
      accounts,
      (answer) => ({
        title: regional('Les entrées par le compte personnel de formation', place),
        subtitle: `Entrées par mois chez les organismes de la région seulement, ${answer.parametres['annee']}`,
        note: 'Le fichier dit l’organisme, ni le lieu ni la personne.'
      })
    ],
    [
      back,
      (answer) => ({
        title: `Retour à l’emploi : ${countOf(Number(firstRow(answer)?.['hauts'] ?? 0), 'domaine', 'domaines', false)} sur ${formatNumber(answer.lignes.length)} dans les deux cinquièmes les plus élevés`,
        subtitle: `Cinquième publié par domaine, stagiaires rémunérés par France Travail, ${answer.parametres['annee']}`,
        note: 'Deux domaines du même cinquième ne se classent pas. Ce n’est pas un effet de la formation.'
      })
    ],
    [
      health,
      (answer) => ({
        title: `Les quotas sanitaires et sociaux, ${near.lieu}`,
        subtitle: `Inscrits en première année rapportés au quota, ${answer.parametres['annee']}`
      })
    ],
    [
      vae,
      (answer) => ({
        title: regional('Validation des acquis : dossiers recevables', place),
        subtitle: `Dossiers recevables par certification, ${answer.parametres['annee']}`,
        note: 'Flux d’une année, et non une cohorte ; présentés et validés sont dans le tableau.'
      })
    ],
    [
      higher,
      (answer) => ({
        title: `L’emploi des sortants du supérieur, ${near.lieu}`,
        subtitle: `Part des sortants en emploi salarié, par type de diplôme, ${answer.parametres_libelles['millesime'] ?? ''}`,
        note: 'Rapporté aux sortants ; ne se compare pas aux taux que publie le producteur.'
      })
    ]
  ];
  for (const [answer, texts] of shown) if (hasRows(answer)) section.figures.push(chartFigure(answer, texts(answer)));
  return { section, key: null };
}

/** Health and social care: courses whose known quota is not filled. */
export function filled(answer: AnswerOf<'cprdfop/formations_sanitaires_sociales'>, lieu: string): string {
  const column = columnOf(answer, 'remplissage');
  const known = answer.lignes.map((row) => readFigure(row, column)).filter(({ value }) => value !== null);
  const short = known.filter(({ value }) => (value ?? 1) < 1).length;
  return `${capitalised(lieu)}, ${countOf(short, 'formation sanitaire ou sociale', 'formations sanitaires et sociales')} sur ${formatNumber(known.length)} au quota connu ${short > 1 ? 'ont' : 'a'} moins d’inscrits en première année que ce quota, en ${answer.parametres['annee']}.`;
}
