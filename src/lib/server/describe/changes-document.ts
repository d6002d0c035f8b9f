import { addressQuery } from '../../catalogue/api/address-query.ts';
import type {
  ChangedPlace,
  ChangesDetail,
  ChangesList,
  ChangesSummary,
  ChangeState
} from '../../catalogue/api/changes.ts';
import type { AnswerChanges, Differences, RequestChanges } from '../../catalogue/records/changes.ts';
import { datesIn } from '../../catalogue/records/request-dates.ts';
import { countsInWords, reasonsInWords, sinceInWords } from '../../words/changes.ts';
import { resolveParameters, shorten } from '../../catalogue/parameters/resolve-parameters.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { nearest } from '../../text/suggest.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import type { PreparedRequest } from '../answer/prepare-request.ts';
import type { Reference } from '../snapshot/reference.ts';
import { refuseParameter } from '../problem.ts';
import { changedCodes } from './changed-codes.ts';

export interface ChangesSource {
  readonly reference: Reference;
  readonly differences: Differences | null;
}

const NOTHING_BEFORE = 'Aucun instantané antérieur n’est connu : il n’y a rien à comparer.';
const PARTLY_COMPARED =
  'Aucun changement n’est connu, mais toutes les valeurs n’ont pas été comparées à celles de l’instantané précédent.';
const NOT_COMPARED = 'Ces valeurs n’ont pas été comparées à celles de l’instantané précédent.';
const PLACE = 'territoire';

/** Where it is said what changed in an answer; where several territories were asked, in the default one. */
export function changesAddress(
  id: string,
  asked: Pick<PreparedRequest, 'parameters' | 'several'> = { parameters: [], several: [] }
): string {
  const place = asked.several.some(({ nom }) => nom === PLACE)
    ? null
    : asked.parameters.find(({ nom }) => nom === PLACE)?.valeur;
  return `/api/v1/changes/${id}${place ? `?${addressQuery([[PLACE, place]])}` : ''}`;
}

/** What this snapshot changed, all requests at once. */
export function listChanges({ reference, differences }: ChangesSource): ChangesList {
  const requetes = differences?.precedent
    ? Object.entries(differences.requetes).flatMap(([id, request]) => summarize(id, request))
    : [];
  // One that is there to say that it could not be compared has not changed.
  const changed = requetes.filter(({ raisons }) => raisons.length > 0).length;
  const isWhole = !Object.values(differences?.requetes ?? {}).some(
    (request) => request.valeurs === 'non_comparees' && reasonsInWords(request).length === 0
  );
  const count = `${isWhole ? '' : 'au moins '}${changed}`;
  const said = changed === 0 ? [] : [`${count} ${changed > 1 ? 'requêtes ont' : 'requête a'} changé`];
  return {
    instantane: reference.summary,
    precedent: differences?.precedent ?? null,
    phrase: !differences?.precedent
      ? NOTHING_BEFORE
      : said.length > 0 || (differences.comparee && isWhole)
        ? sinceInWords(differences.precedent.construit_le, said)
        : differences.comparee
          ? PARTLY_COMPARED
          : NOT_COMPARED,
    remarques: [
      ...(differences?.pertes ?? []).map(({ phrase }) => `Retiré volontairement. ${phrase}`),
      ...(differences?.remarques ?? [])
    ],
    requetes,
    referentiels: changedCodes(reference, differences),
    historique: differences?.historique ?? []
  };
}

function summarize(id: string, request: RequestChanges): ChangesSummary[] {
  const counts = countsInWords(request.comptes, request.maximum);
  const raisons = [...(counts === null ? [] : [counts]), ...reasonsInWords(request)];
  if (raisons.length === 0 && request.remarques.length === 0) return [];
  return [
    {
      requete: id,
      titre: request.titre,
      raisons,
      comptes: request.comptes,
      maximum: request.maximum,
      remarques: request.remarques,
      adresse: changesAddress(id)
    }
  ];
}

/** What this snapshot changed in one answer. @throws RequestProblem 400 for a territory that it does not take. */
export function detailChanges(
  { definition: request, source }: CataloguedRequest,
  territoire: string | null,
  { reference, differences }: ChangesSource
): ChangesDetail {
  const place = placeOf(request, territoire, reference);
  const base = {
    instantane: reference.summary,
    precedent: differences?.precedent ?? null,
    requete: request.id,
    titre: request.titre,
    ...datesIn(request.id, differences, reference.summary.construit_le),
    historique: (differences?.historique ?? []).filter(({ requete }) => requete === request.id || requete === null)
  };
  if (!differences?.precedent)
    return {
      ...base,
      etat: 'premier',
      phrase: NOTHING_BEFORE,
      raisons: [],
      remarques: differences?.remarques ?? [],
      lecture: null,
      territoires_modifies: []
    };
  const changes = differences.requetes[request.id];
  // Code put in service without a new build: what was compared is another version of the request.
  const known = differences.catalogue?.[request.id] === source;
  const raisons = changes ? reasonsInWords(changes) : [];
  const lecture = changes ? answerOn(changes, place) : null;
  const compared =
    known &&
    differences.comparee &&
    (changes === undefined || changes.valeurs === 'identiques' || lecture !== null || isCompared(changes, place));
  const counts = lecture === null ? null : countsInWords(lecture.comptes, lecture.maximum);
  const said = [...(counts === null ? [] : [counts]), ...raisons];
  const etat: ChangeState = said.length > 0 ? 'modifiee' : compared ? 'inchangee' : 'non_comparee';
  const why = differences.comparee ? whyNot(changes) : (differences.remarques[0] ?? whyNot(changes));
  const remarques = [
    ...(changes?.remarques ?? []),
    ...(compared
      ? []
      : [
          known
            ? why
            : 'La requête a changé depuis la publication de cet instantané : ce qui est dit vaut pour sa version d’alors.'
        ])
  ];
  const phrase = etat === 'non_comparee' ? NOT_COMPARED : sinceInWords(differences.precedent.construit_le, said);
  const others = (changes?.lectures ?? []).flatMap(({ territoire: there }) =>
    there === null || there === lecture?.territoire ? [] : [placeNamed(there, reference)]
  );
  return { ...base, etat, phrase, raisons, remarques, lecture, territoires_modifies: others };
}

/** The territory whose answer is asked for: the default one when it is not said; null for a request without. */
function placeOf(request: RequestDefinition, asked: string | null, { domains }: Reference): string | null {
  const spec = request.parametres.find(({ nom, domaine }) => nom === PLACE && domaine === 'territoires');
  if (!spec) {
    if (asked !== null) throw refuseParameter(PLACE, 'cette requête n’a pas de territoire');
    return null;
  }
  // The other parameters are at their defaults, some of which this snapshot may not have: only the territory is judged.
  const resolution = resolveParameters(
    { ...request, parametres: [spec] },
    asked === null ? [] : [[PLACE, asked]],
    domains
  );
  if (!resolution.ok) {
    const [first] = resolution.problems;
    throw refuseParameter(
      PLACE,
      first?.message ?? `« ${shorten(asked ?? '')} » inconnu`,
      first?.suggestions ?? nearest(asked ?? '', [])
    );
  }
  return resolution.parameters[0]?.valeur ?? null;
}

function answerOn({ lectures }: RequestChanges, place: string | null): AnswerChanges | null {
  return lectures.find(({ territoire }) => territoire === place) ?? null;
}

function placeNamed(territoire: string, { domains }: Reference): ChangedPlace {
  const known = domains.members('territoires')?.get(territoire);
  return { territoire, nom: known?.libelle ?? territoire, maille: known?.maille ?? '' };
}

function whyNot(changes: RequestChanges | undefined): string {
  if (changes?.valeurs !== 'comparees') return 'Les valeurs n’ont pas été comparées.';
  return 'Ce territoire n’a pas été comparé : seuls le sont la région, ses divisions hors communes, et le pays.';
}

function isCompared({ valeurs, territoires }: RequestChanges, place: string | null): boolean {
  return valeurs === 'comparees' && (place === null || territoires.includes(place));
}
