import type { CourseSummary } from '../../catalogue/api/documents.ts';
import type { SitingDocument, SitingReply } from '../../catalogue/api/siting.ts';
import { ApiProblem, fetchNamedAnswer } from '../../client/api.ts';
import { numbered } from '../../text/grammar.ts';

/** The schools of an opened commune that already teach the same domain. */
export interface Hosts {
  readonly commune: string;
  /** « Lycée X (84 élèves) »; empty where the file places none there. */
  readonly schools: readonly string[];
}

/** Which schools could host an opening: those of its commune that have pupils in the domain of the course. Empty when the domain is not known. */
export async function hostsIn(
  fetcher: typeof fetch,
  { lieux }: SitingReply,
  { parametres }: SitingDocument,
  course: CourseSummary | null
): Promise<readonly Hosts[]> {
  const domaine = course === null ? (parametres['domaine'] ?? null) : domainOf(course.formation);
  if (domaine === null) return [];
  const answers = await Promise.all(
    lieux.map(({ territoire }) =>
      fetchNamedAnswer(fetcher, 'cprdfop/etablissements_formation', {
        territoire,
        domaine,
        rentree: parametres['rentree'] ?? ''
      }).catch((refusal: unknown) => {
        if (refusal instanceof ApiProblem) return null;
        throw refusal;
      })
    )
  );
  return lieux.flatMap(({ nom }, at) => {
    const answer = answers[at];
    if (!answer) return [];
    return [
      {
        commune: nom,
        schools: answer.lignes.map(
          (row) => `${String(row['etablissement'])} (${numbered(Number(row['effectif'] ?? 0), 'élève', 'élèves')})`
        )
      }
    ];
  });
}

/** The field of a diploma is in its code: three figures of level, three of speciality (NSF), whose first two are its domain. */
function domainOf(formation: string): string | null {
  return /^cfd:\d{3}(\d{2})/.exec(formation)?.[1] ?? null;
}
