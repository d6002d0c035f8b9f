import type { Reference } from '../../server/snapshot/reference.ts';
import { coursesOf } from '../../server/describe/courses.ts';
import { document, inPath, query, sought, TEXT } from './reading.ts';

/** Addresses that find a thing by its name or its code. */
export function searchPaths({ diplomas, summary }: Reference): Record<string, object> {
  const { region, region_nom: regionName } = summary;
  const [course] = coursesOf(diplomas).keys();
  return {
    '/api/v1/search': document(
      'Tout ce qui répond à une recherche, la meilleure réponse d’abord : territoires, métiers, formations, filières, questions, compétences, publics, lieux d’accueil, comparaisons, lieux hors de la région, choses que Maille n’a pas',
      'Recherche',
      [sought('Ce que l’on cherche, avec un lieu si l’on veut', `taux de chômage ${regionName}`)]
    ),
    '/api/v1/occupations': document(
      'Métiers (FAP 2009, FAP 2021, ROME) par leur nom ou par une appellation du ROME, et les requêtes qui répondent de l’un d’eux',
      'Metiers',
      [sought('Nom d’un métier, tel qu’on le dit', 'cuisinier')]
    ),
    '/api/v1/courses': document(
      'Formations (diplômes) par leur nom, par le sigle de leur spécialité ou par un code, toutes versions réunies',
      'Formations',
      [sought('Nom d’une formation, « CAP cuisine », « BTS MCO », ou code : cfd:50022139, RNCP34954', 'CAP cuisine')]
    ),
    '/api/v1/courses/{code}': document(
      'La formation d’un code typé : ses versions, ses fiches, celles qui la remplacent',
      'Formation',
      [inPath('code', 'Code typé : cfd:, rncp: ou certifinfo:', course ?? 'cfd:50022139')]
    ),
    '/api/v1/territories': document(
      'Territoires par nom ou par code, sans tenir compte des accents ; ou ceux de plusieurs codes exacts',
      'Territoires',
      [
        query('q', 'Nom ou code ; obligatoire sans `codes`', regionName, { ...TEXT, maxLength: 120 }),
        query(
          'codes',
          'Codes typés, séparés par des virgules : leurs territoires seuls, dans cet ordre sans `q` ; un code inconnu est laissé de côté',
          region
        )
      ]
    ),
    '/api/v1/territories/{code}': document('Le territoire d’un code typé', 'Territoire', [
      inPath('code', 'Code typé', region)
    ])
  };
}
