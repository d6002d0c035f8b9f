import type { SitingDocument, SitingReply, SureCount } from '../../catalogue/api/siting.ts';
import { SITING_LIMITS } from '../../catalogue/api/siting-choices.ts';
import { capitalised, contracted, numbered, partitive } from '../../text/grammar.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { inMinutes, isApprenticeship, isCovering, isReception } from './siting-terms.ts';

/** A commune of the answer, a row of its table. */
export interface OpenedRow {
  readonly name: string;
  readonly href: string;
  readonly adds: string;
  readonly alike: string;
}

const DETOUR_SHOWN = 2;

/** What the best choice does, its figures between `**`; null when nothing can be gained. */
export function headline(document: SitingDocument): string | null {
  const [best] = document.reponses;
  if (!best) return null;
  const where = namesOf(best);
  if (isReception(document))
    return `${best.lieux.length === 1 ? 'Une permanence' : 'Des permanences'} ${where} ${best.lieux.length === 1 ? 'mettrait' : 'mettraient'} un accueil à ${reachOf(document)} au plus${matrixOf(document)} ${partitive(`**${document.au_plus ? 'au plus ' : ''}${between(best.gain)} ${document.pour}**`)} qui en sont plus loin aujourd’hui.`;
  if (isCovering(document))
    return `Ouvrir ${where} mettrait ${course(document)} à ${reachOf(document)} au plus${matrixOf(document)} de **${between(best.gain)} ${document.pour}** qui ${isApprenticeship(document) ? 'sont plus loin aujourd’hui de tout lieu connu' : 'en sont plus loin aujourd’hui'}.`;
  return `Ouvrir ${where} ramènerait de **${length(document, document.moyenne)} à ${length(document, best.moyenne)}** ${inMinutes(document) ? 'le trajet moyen jusqu’à' : 'la distance moyenne'} ${inMinutes(document) ? course(document) : partitive(course(document))}${matrixOf(document)}, pour les ${formatNumber(document.personnes)} ${document.pour} du territoire.`;
}

/** What proves it, and what else is to be known, in sentences. */
export function proofSentences(document: SitingDocument): string[] {
  const [best] = document.reponses;
  if (!best) return [];
  return [
    ...(isCovering(document)
      ? []
      : [
          inMinutes(document)
            ? `Un trajet de plus de ${limitOf(document)} minutes${matrixOf(document)} est compté pour ${limitOf(document)}, et un trajet inconnu pour le moins qu’il peut durer : ces moyennes sont des minimums.`
            : `Une distance de plus de ${limitOf(document)}\u00a0km, ou qu’aucun chemin par la terre ne fait, est comptée pour ${limitOf(document)} : ces moyennes sont des minimums.`
        ]),
    best.prouve ? proved(document, best) : unproved(best),
    ...nearTies(document),
    ...doubt(document, best),
    ...greedy(document, best)
  ];
}

/** Who is beyond the distance now. */
export function nowSentence(document: SitingDocument): string | null {
  const { hors_portee: far, personnes, etablissements, pour } = document;
  if (personnes === 0 || far.max === 0) return null;
  const share =
    far.min === far.max
      ? `soit ${formatPercent(far.max / personnes)},`
      : `soit de ${formatPercent(far.min / personnes)} à ${formatPercent(far.max / personnes)},`;
  const counted =
    isApprenticeship(document) || isReception(document)
      ? numbered(etablissements.region, 'lieu connu', 'lieux connus')
      : numbered(etablissements.region, 'établissement connu', 'établissements connus');
  const from = isReception(document) ? (document.accueil ?? '') : `de ${everySite(document)}`;
  return `Aujourd’hui, ${document.au_plus ? 'au plus ' : ''}${between(far)} ${pour} sur ${formatNumber(personnes)}, ${share} sont à plus de ${reachOf(document)}${inMinutes(document) ? matrixOf(document) : ' par la terre'} ${from} : ${counted} dans la région, ${formatNumber(etablissements.autour)} dans les 40\u00a0km autour.`;
}

/** Training places that no file places: they may be near those whom the answer says far. */
export function unplacedSentence({ etablissements: { sans_position: count } }: SitingDocument): string | null {
  if (count === 0) return null;
  return `${capitalised(numbered(count, 'formation en apprentissage de la région n’a', 'formations en apprentissage de la région n’ont'))} pas de lieu connu dans les fichiers lus, et ${count === 1 ? 'ne compte' : 'ne comptent'} pas : qui vit près d’${count === 1 ? 'elle' : 'elles'} peut être dit loin à tort.`;
}

/** Why there is no answer, in words; empty when there is one. */
export function nothingSentences(document: SitingDocument): string[] {
  if (document.reponses.length > 0) return [];
  if (document.personnes === 0)
    return document.motifs.length > 0
      ? [...document.motifs]
      : ['Aucun habitant de ce territoire n’est placé sur la carte.'];
  if (isCovering(document) && document.hors_portee.max === 0)
    return [
      `Chacun des ${formatNumber(document.personnes)} ${document.pour} du territoire a déjà, à ${reachOf(document)} au plus${inMinutes(document) ? matrixOf(document) : ' par la terre'}, ${oneSite(document)} : aucune ouverture n’y change rien.`
    ];
  const { min, max } = document.hors_portee;
  if (isReception(document))
    return [
      `D’aucune commune une permanence ne mettrait sûrement un accueil à ${reachOf(document)} au plus${matrixOf(document)} de qui en est plus loin${min < max ? ' : où l’on vit dans une commune n’est pas connu' : ''}.`
    ];
  if (inMinutes(document) && min === 0 && isCovering(document))
    return [
      `De personne on ne sait qu’il est sûrement à plus de ${reachOf(document)}${matrixOf(document)} : il manque à la matrice des trajets vers les établissements, pour ${formatNumber(max)} ${document.pour} au plus. Demandez moins de minutes, ou complétez la matrice ; une ligne « * ; * ; 60 ; voiture » dit que tout trajet absent dépasse 60 minutes.`
    ];
  return [
    isCovering(document)
      ? `Aucune ouverture, dans ${document.parametres_libelles['communes'] ?? 'ces communes'}, ne mettrait${min < max ? ' sûrement' : ''} davantage de ${document.pour} à ${reachOf(document)} au plus${matrixOf(document)} : ceux qui en sont plus loin, s’il y en a, sont aussi loin de ces communes.`
      : `Aucune ouverture, dans ${document.parametres_libelles['communes'] ?? 'ces communes'}, ne rapprocherait sûrement qui que ce soit.`
  ];
}

/** The communes of a reply, for a table. */
export function openedRows(document: SitingDocument, { lieux }: SitingReply): OpenedRow[] {
  return lieux.map(({ nom, territoire, apporte, autant }) => ({
    name: nom,
    href: `/territoires/${territoire}`,
    adds: isCovering(document)
      ? `${formatNumber(apporte)} ${document.pour.replace(/ \(.*$/, '')}`
      : `${formatNumber(apporte / document.personnes, DETOUR_SHOWN, true)}\u00a0${unitOf(document)} de moins en moyenne`,
    alike: autant.map((other) => other.nom).join(', ')
  }));
}

/** The next best choices, in words, and what they gain less. */
export function nextSentences(document: SitingDocument): string[] {
  const [best, ...others] = document.reponses;
  if (!best) return [];
  return others.map((reply) => {
    const less = best.gain.min - reply.gain.min;
    if (!isCovering(document)) return `${capitalised(namesOf(reply))} : ${length(document, reply.moyenne)} en moyenne.`;
    return `${capitalised(namesOf(reply))} : ${between(reply.gain)} ${document.pour}, ${less === 0 ? 'autant' : `${formatNumber(less)} de moins`}.`;
  });
}

/** How large what was solved is. */
export function programSentence({ programme }: SitingDocument): string | null {
  if (programme === null) return null;
  return `Des prix mis sur les habitants (relaxation lagrangienne) ont d’abord écarté toute commune qui ne peut être d’un des meilleurs choix : il en restait ${formatNumber(programme.candidats)}. Un programme linéaire en nombres entiers (${numbered(programme.colonnes, 'colonne', 'colonnes')}, ${numbered(programme.lignes, 'ligne', 'lignes')}, résolu par HiGHS) les a départagées.`;
}

/** « à Brest, à Quimper et au Faou ». */
export function namesOf({ lieux }: SitingReply): string {
  const names = lieux.map(({ nom }) => contracted(`à ${nom}`));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

const AMONG: Readonly<Record<string, string>> = {
  lycees: ', parmi celles qui ont un lycée,',
  centres: ', parmi celles qui ont un centre d’apprentis,'
};

function proved(document: SitingDocument, { lieux }: SitingReply): string {
  const surely = document.hors_portee.min < document.hors_portee.max ? ' sûrement' : '';
  const other =
    lieux.length === 1
      ? 'Aucune autre commune'
      : `Aucun autre choix de ${numbered(lieux.length, 'commune', 'communes')}`;
  const among = AMONG[document.parametres['communes'] ?? ''] ?? '';
  return isCovering(document)
    ? `${other}${among} n’en atteindrait${surely} davantage${isReception(document) ? '' : ', chacun étant réparti sur sa commune'}.`
    : `${other}${among} ne la rendrait${surely} plus courte, chacun étant réparti sur sa commune.`;
}

/** Choices within this share of the best are the same answer: where one lives in a commune is not known. */
const NEAR = 0.01;

/** What comes to the same as the best choice. */
function nearTies(document: SitingDocument): string[] {
  const [best, ...others] = document.reponses;
  if (!best || !isCovering(document) || best.gain.min === 0) return [];
  const near = others.filter(({ gain }) => gain.min >= best.gain.min * (1 - NEAR));
  return near.length === 0
    ? []
    : [
        `À 1\u00a0% près, ${isReception(document) ? 'les tenir' : 'ouvrir'} ${near.map(namesOf).join(', ou ')} vaut autant.`
      ];
}

function unproved({ gain, borne }: SitingReply): string {
  return `Le calcul s’est arrêté faute de temps : ce choix est le meilleur trouvé, et aucun ne peut gagner plus de ${formatPercent(borne / gain.min - 1, 2)} de plus.`;
}

function doubt(document: SitingDocument, { gain }: SitingReply): string[] {
  const { hors_portee: far, pour } = document;
  if (far.min === far.max && gain.min === gain.max) return [];
  if (isReception(document))
    return [
      `Où l’on vit dans une commune n’est pas connu : ${between(far)} ${pour} n’ont pas d’accueil à portée, et c’est le gain sûr, le plus petit, qui est rendu le plus grand.`
    ];
  if (inMinutes(document))
    return [
      `La matrice ne donne pas tous les trajets vers les établissements, ou le fichier des effectifs s’arrête avant des communes voisines : ${between(far)} ${pour} n’ont rien à portée, et c’est le gain sûr, le plus petit, qui est rendu le plus grand.`
    ];
  return [
    `Le fichier s’arrête avant des communes voisines, où un établissement inconnu peut être : ${between(far)} ${pour} n’ont rien à portée, et c’est le gain sûr, le plus petit, qui est rendu le plus grand.`
  ];
}

function greedy(document: SitingDocument, { gain, lieux }: SitingReply): string[] {
  const { de_proche_en_proche: found } = document;
  if (found === null || lieux.length < 2 || gain.min === 0) return [];
  return [
    found.gain === gain.min
      ? 'Le choix de proche en proche, chaque fois la commune qui ajoute le plus, donne autant.'
      : `Le choix de proche en proche, chaque fois la commune qui ajoute le plus, donne ${formatPercent(found.gain / gain.min)} de ce gain.`
  ];
}

function course({ parametres, parametres_libelles: words }: SitingDocument): string {
  return parametres['formation'] === 'toutes'
    ? `une formation du domaine « ${words['domaine'] ?? ''} »`
    : `« ${words['formation'] ?? ''} »`;
}

function unitOf(document: SitingDocument): 'minutes' | 'km' {
  return inMinutes(document) ? 'minutes' : 'km';
}

function limitOf(document: SitingDocument): number {
  return SITING_LIMITS.distance[unitOf(document)].max;
}

/** « 20 km », « 30 minutes de trajet ». */
function reachOf(document: SitingDocument): string {
  return `${document.parametres['distance'] ?? ''}\u00a0${inMinutes(document) ? 'minutes de trajet' : 'km'}`;
}

/** Where minutes come from; empty for kilometres. */
function matrixOf(document: SitingDocument): string {
  return inMinutes(document) ? ` (${document.trajet ?? ''})` : '';
}

function everySite(document: SitingDocument): string {
  return isApprenticeship(document)
    ? `tout lieu où les fichiers lus disent que se prépare par apprentissage ${course(document)}`
    : `tout établissement qui, au fichier des effectifs (${document.parametres_libelles['rentree'] ?? ''}), a des élèves ${partitive(course(document))}`;
}

function oneSite(document: SitingDocument): string {
  if (isReception(document)) return 'un lieu d’accueil connu';
  return isApprenticeship(document)
    ? `un lieu connu où se prépare par apprentissage ${course(document)}`
    : `un établissement du fichier des effectifs (${document.parametres_libelles['rentree'] ?? ''}) qui a des élèves ${partitive(course(document))}`;
}

function between({ min, max }: SureCount): string {
  return min === max ? formatNumber(min) : `entre ${formatNumber(min)} et ${formatNumber(max)}`;
}

function length(document: SitingDocument, value: number): string {
  return `${formatNumber(value, 1, true)}\u00a0${unitOf(document)}`;
}
