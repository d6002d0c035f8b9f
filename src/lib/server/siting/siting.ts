import type { SitingDocument } from '../../catalogue/api/siting.ts';
import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_MEASURES,
  SITING_ROUTES,
  SITING_TOWNS
} from '../../catalogue/api/siting-choices.ts';
import type { Engine } from '../answer/engine.ts';
import type { AnswerDocument } from '../answer/answer-document.ts';
import type { PreparedRequest } from '../answer/prepare-request.ts';
import { toAnswer } from '../answer/answer-document.ts';
import { refusal, refuseParameter, type RequestProblem } from '../problem.ts';
import { describeReplies } from './describe-replies.ts';
import { meanDistance, peopleBeyond } from './people.ts';
import { readInstance, type Instance } from './read-instance.ts';
import { runThread } from './run-thread.ts';
import { readWish, type SitingWish } from './siting-parameters.ts';

/** What a choice is made from: distances over land, hexagon by hexagon, or travel times, commune by commune. */
const DISTANCES = {
  km: { scolaire: 'cprdfop/desserte_par_la_terre', apprentissage: 'cprdfop/desserte_apprentissage', accueil: null },
  minutes: { scolaire: 'cprdfop/minutes_formation', apprentissage: null, accueil: 'spro/accueil_minutes' }
} as const;
/** Reception places are told commune by commune, at the minutes asked. */
const RECEPTION = [['par', 'commune']] as const;
const ANSWERS = 3;
/** A reader waits that long at most for the choice itself. */
const SECONDS = 9;

/** Where opening a course serves most. @throws RequestProblem 400 with all that is wrong, 503 when others wait */
export async function siting(engine: Engine, query: URLSearchParams, left: AbortSignal): Promise<SitingDocument> {
  const { wish, others: asked, problems } = readWish(query);
  const others =
    wish.voie === 'accueil' ? [...asked, ...RECEPTION, ['minutes', String(wish.distance)] as const] : asked;
  const request = DISTANCES[wish.mesure][wish.voie];
  if (request === null)
    throw refuseParameter(
      'mesure',
      wish.voie === 'accueil'
        ? 'un lieu d’accueil ne se choisit qu’en minutes de trajet ; demandez mesure=minutes'
        : 'les minutes de trajet ne se comptent que pour la voie scolaire ; demandez voie=scolaire, ou mesure=km'
    );
  return engine.use(request, others, async (prepared) => {
    if (problems.length > 0) throw refusal(problems);
    if (wish.voie !== 'accueil') checkCourse(prepared);
    const distances = await engine.answer(prepared);
    if (wish.mesure === 'minutes' && distances.table.rowCount === 0) throw withoutMatrix(distances, wish);
    const head = headOf(distances, wish);
    if (distances.table.rowCount === 0 || isUnread(distances)) return { ...head, ...NOTHING };
    const instance = await engine.admission.run(() =>
      readInstance(prepared.snapshot, prepared.parameters, distances.table, wish, engine.config.timeoutMs)
    );
    return { ...head, ...(await choose(instance, wish, left)) };
  });
}

const NOTHING = {
  personnes: 0,
  hors_portee: { min: 0, max: 0 },
  moyenne: 0,
  etablissements: { region: 0, autour: 0, sans_position: 0 },
  reponses: [],
  de_proche_en_proche: null,
  programme: null
} as const;

/** One course or one domain: everything that is taught is nowhere missing. */
function checkCourse({ parameters, parts, several }: PreparedRequest): void {
  if (several.length > 0 || parts.length !== 1)
    throw refuseParameter(several[0]?.nom ?? 'formation', 'une seule valeur est attendue ici');
  const given = (name: string, none: string): boolean =>
    (parameters.find(({ nom }) => nom === name)?.valeur ?? none) !== none;
  if (!given('formation', 'toutes') && !given('domaine', 'tous'))
    throw refuseParameter(
      'formation',
      'manquante ; donnez une formation (formation=cfd:…, cherchée à /api/v1/courses?q=…) ou un domaine de spécialité (domaine=22)'
    );
}

/** Without travel times, nothing is counted in minutes: which file gives them. */
function withoutMatrix({ meta }: AnswerDocument, { voie }: SitingWish): RequestProblem {
  return refuseParameter(
    'mesure',
    `${meta.motifs.join(' ; ')} ${voie === 'accueil' ? 'Faites les trajets par les routes (npm run warehouse -- trajets)' : 'Faites les trajets par les routes (npm run warehouse -- trajets), ou déposez matrice_temps_AAAA.csv ; sinon, demandez mesure=km'}`
  );
}

/** Without the file that says where the course is taught, nobody can say who is far from it. */
function isUnread({ meta, request }: AnswerDocument): boolean {
  return (request.repose_sur?.valeurs ?? []).some(
    ({ sans, sources }) => sans === 'inconnu' && sources.some((source) => meta.non_lues.includes(source))
  );
}

function headOf(
  distances: AnswerDocument,
  { lieux, distance, objectif, communes, mesure, voie }: SitingWish
): Omit<SitingDocument, keyof typeof NOTHING> {
  const { meta } = distances;
  const first = toAnswer(distances).lignes[0];
  return {
    instantane: meta.instantane,
    avertissement: meta.avertissement,
    sources: meta.sources,
    etat: meta.etat,
    motifs: meta.motifs,
    non_lues: meta.non_lues,
    signalements: meta.signalements,
    couverture: meta.couverture,
    parametres: {
      ...meta.parametres,
      lieux: String(lieux),
      mesure,
      distance: String(distance),
      objectif,
      communes,
      voie
    },
    parametres_libelles: {
      ...meta.parametres_libelles,
      lieux: String(lieux),
      mesure: SITING_MEASURES[mesure],
      distance: `${distance} ${mesure}`,
      objectif: SITING_GOALS[objectif],
      communes: SITING_TOWNS[communes],
      voie: SITING_ROUTES[voie]
    },
    pour: String(first?.['pour'] ?? 'habitants'),
    trajet: mesure === 'minutes' ? String(first?.['trajet'] ?? meta.parametres_libelles['mode'] ?? '') : null,
    accueil: voie === 'accueil' ? String(first?.['lieux'] ?? '') : null,
    au_plus: first?.['incomplet'] === true
  };
}

async function choose(
  instance: Instance,
  wish: SitingWish,
  left: AbortSignal
): Promise<Pick<SitingDocument, keyof typeof NOTHING>> {
  const { sites, sure, known, ways, existing } = instance;
  const { lieux, distance, objectif, mesure } = wish;
  const { max: limit } = SITING_LIMITS.distance[mesure];
  const choices = await runThread(
    {
      sites: sites.length,
      demands: sure,
      ways,
      goal: objectif === 'couverture' ? 'covering' : 'nearing',
      reach: objectif === 'couverture' ? distance : limit,
      wish: { count: lieux, answers: ANSWERS, seconds: SECONDS }
    },
    left
  );
  return {
    personnes: Math.round(sure.people.reduce((sum, one) => sum + one, 0)),
    hors_portee: { min: peopleBeyond(sure, distance), max: peopleBeyond(known, distance) },
    moyenne: meanDistance(sure, limit),
    etablissements: existing,
    ...describeReplies(instance, choices, wish)
  };
}
