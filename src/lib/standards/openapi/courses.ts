import type { Reference } from '../../server/snapshot/reference.ts';
import { coursesOf } from '../../server/describe/courses.ts';
import { reading } from './reading.ts';
import { COURSE, COURSE_SUMMARY, object } from './schemas.ts';

/** Courses by name and by code. */
export function coursePaths({ diplomas }: Pick<Reference, 'diplomas'>): Record<string, object> {
  const [example] = coursesOf(diplomas).keys();
  return {
    '/api/v1/courses': reading(
      'Formations (diplômes) par leur nom, par le sigle de leur spécialité ou par un code, toutes versions réunies',
      'application/json',
      [
        {
          name: 'q',
          in: 'query',
          required: true,
          schema: { type: 'string', maxLength: 120 },
          description: 'Nom d’une formation, « CAP cuisine », « BTS MCO », ou code : cfd:50022139, RNCP34954',
          example: 'CAP cuisine'
        }
      ],
      object({ formations: { type: 'array', items: COURSE_SUMMARY }, voisines: { type: 'boolean' } })
    ),
    '/api/v1/courses/{code}': reading(
      'La formation d’un code typé : ses versions, ses fiches, celles qui la remplacent',
      'application/json',
      [
        {
          name: 'code',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'Code typé : cfd:, rncp: ou certifinfo:',
          example: example ?? 'cfd:50022139'
        }
      ],
      COURSE
    )
  };
}
