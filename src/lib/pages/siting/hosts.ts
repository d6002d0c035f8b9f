import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { CourseSummary } from '../../catalogue/api/documents.ts';
import type { SitingDocument, SitingReply } from '../../catalogue/api/siting.ts';
import { ApiProblem, fetchNamedAnswer } from '../../client/api.ts';
import { numbered } from '../../text/grammar.ts';

/** The schools, or the centres of apprenticeship, of an opened commune that already teach the same domain. */
export interface Hosts {
  readonly commune: string;
  /** « Lycée X (84 élèves) », « CFA Y (3 offres) »; empty where the files place none there. */
  readonly schools: readonly string[];
}

/**
 * Which schools could host an opening: those of its commune that have pupils in the domain of the course; for apprenticeship, the
 * centres that prepare something in it. Empty when the domain is not known.
 */
export async function hostsIn(
  fetcher: typeof fetch,
  { lieux }: SitingReply,
  { parametres }: SitingDocument,
  course: CourseSummary | null
): Promise<readonly Hosts[]> {
  const domaine = course === null ? (parametres['domaine'] ?? null) : domainOf(course.formation);
  if (domaine === null) return [];
  const { request, given, nameOf } =
    parametres['voie'] === 'apprentissage' ? CENTRES : schoolsAt(parametres['rentree'] ?? '');
  const answers = await Promise.all(
    lieux.map(({ territoire }) =>
      fetchNamedAnswer(fetcher, request, { territoire, domaine, ...given }).catch((refusal: unknown) => {
        if (refusal instanceof ApiProblem) return null;
        throw refusal;
      })
    )
  );
  return lieux.flatMap(({ nom }, at) => {
    const answer = answers[at];
    if (!answer) return [];
    return [{ commune: nom, schools: answer.lignes.map(nameOf) }];
  });
}

interface Host {
  readonly request: string;
  readonly given: Readonly<Record<string, string>>;
  readonly nameOf: (row: AnswerRow) => string;
}

const CENTRES: Host = {
  request: 'cprdfop/offre_apprentissage',
  given: { par: 'etablissement' },
  nameOf: (row) => `${String(row['groupe'])} (${numbered(Number(row['offres'] ?? 0), 'offre', 'offres')} du domaine)`
};

function schoolsAt(rentree: string): Host {
  return {
    request: 'cprdfop/etablissements_formation',
    given: { rentree },
    nameOf: (row) => `${String(row['etablissement'])} (${numbered(Number(row['effectif'] ?? 0), 'élève', 'élèves')})`
  };
}

/** The field of a diploma is in its code: three figures of level, three of speciality (NSF), whose first two are its domain. */
function domainOf(formation: string): string | null {
  return /^cfd:\d{3}(\d{2})/.exec(formation)?.[1] ?? null;
}
