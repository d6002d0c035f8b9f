import { PUBLICS } from '../../catalogue/request/vocabulary.ts';
import { SOURCE_ACCESSES } from '../../catalogue/access.ts';
import { MAILLES } from '../../catalogue/levels.ts';
import { DRAWING_NAMES, THEME_NAMES, YES_NO } from '../../catalogue/request/names.ts';
import type { FacetName } from '../../catalogue/search/facets.ts';
import type { Reference } from '../../server/snapshot/reference.ts';

/** What `/api/v1/requests` may be asked, with values that this snapshot accepts. */
export function listParameters({ sources, vintages }: Reference): object[] {
  const source =
    sources.find(({ presente, referentiel }) => presente && !referentiel)?.source ?? sources[0]?.source ?? '';
  const year = /\d{4}/.exec(vintages.at(-1)?.millesime ?? '')?.[0] ?? '2025';
  return [
    {
      name: 'q',
      in: 'query',
      required: false,
      schema: { type: 'string', maxLength: 120 },
      description:
        'Mots cherchés, en français : accents, pluriels et formes indifférents, synonymes et sigles compris ; ou un code (G19), un identifiant. Les requêtes sont alors rendues de la plus proche à la moins proche.',
      example: 'apprentis'
    },
    several('theme', 'Thèmes', { type: 'string', enum: Object.keys(THEME_NAMES) }, 'cprdfop'),
    several('public', 'Publics que la requête sert', { type: 'string', enum: PUBLICS }, 'planificateurs'),
    several('maille', 'Niveaux de territoire acceptés', { type: 'string', enum: MAILLES }, 'region'),
    several(
      'dessin',
      'Avec une carte, avec un graphique, ou en tableau seul',
      { type: 'string', enum: Object.keys(DRAWING_NAMES) },
      'graphique'
    ),
    several(
      'disponible',
      'Les requêtes qui répondent dans cet instantané, ou les autres',
      { type: 'string', enum: Object.keys(YES_NO) },
      'oui'
    ),
    several(
      'acces',
      'D’où viennent les fichiers de ses chiffres : publiés, reçus sous convention, remplis par la Région',
      { type: 'string', enum: SOURCE_ACCESSES },
      'ouvert'
    ),
    several(
      'millesime',
      'Années que cet instantané contient pour la requête',
      { type: 'string', pattern: '^\\d{4}$' },
      year
    ),
    several(
      'source',
      'Fichiers de producteurs d’où viennent les chiffres, présents ou non',
      { type: 'string', enum: sources.map((one) => one.source) },
      source
    )
  ];
}

/** Values separated by commas: a request has one of them. Different parameters narrow one another. */
function several(name: FacetName, description: string, items: object, example: string): object {
  return {
    name,
    in: 'query',
    required: false,
    style: 'form',
    explode: false,
    schema: { type: 'array', items, minItems: 1 },
    description: `${description} ; plusieurs valeurs se séparent par des virgules`,
    example: [example]
  };
}
