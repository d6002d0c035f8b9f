import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { AGREEMENT } from './agreement.ts';
import { optional, text, texts } from './fields.ts';
import { USAGE } from './usage-rules.ts';

const YEAR = z.int().min(1900).max(2100);
const SENSE = z.enum(['hausse', 'baisse']).describe('Dans quel sens on veut aller');
const RESOLUTION = z.int().min(5).max(11);
const POSITION = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });

/** Code of a profile that holds every region. */
export const FRANCE = 'FR';

/** Ways over the sea that the outlines miss, a bridge or a ferry: both ends, and kilometres. */
export const CROSSINGS = z.array(z.strictObject({ de: POSITION, a: POSITION, km: z.number().positive() }));

/** What the region says of a source in place of its own card. */
const NOTE = z.strictObject({
  titre: text.optional(),
  producteur: text.optional(),
  licence: text.optional(),
  adresse: text.optional(),
  apport: text.optional(),
  millesime: text.optional(),
  synthetique: z.boolean().optional().describe('Inventée : n’identifie personne')
});

const MARGIN = z.strictObject({
  annee: YEAR,
  territoire: text.describe('region:53'),
  metier: text,
  projets: z.number(),
  part_difficile: z.number().optional().describe('En pourcent'),
  part_saisonniere: z.number().optional().describe('En pourcent'),
  citation: text.describe('La publication dont elle vient')
});

const GROUPING = z.strictObject({
  regroupement: text,
  libelle: text,
  codes: z.array(z.string()).describe('fap2021:A0X40, a88:10 ou a38:CA')
});

const OBJECTIVE = z.strictObject({
  objectif: text,
  libelle: text,
  indicateur: text.describe('Un indicateur de publie.cube_indicateurs, ou transformation (campagnes)'),
  sens: SENSE,
  depart: z.number().optional().describe('Part de 0 à 1 ; va avec annee_depart'),
  annee_depart: YEAR.optional(),
  cible: z.number().describe('Part de 0 à 1'),
  annee_cible: YEAR,
  responsable: text.optional().describe('Qui en répond : une fonction ou un service, jamais une personne'),
  citation: text
});

const SERVICE_OBJECTIVE = z.strictObject({
  indicateur: text,
  sens: SENSE,
  cible: z.number().describe('Dans l’unité de l’indicateur, sur douze mois'),
  annee_cible: YEAR,
  citation: text
});

/** From which a sign of the map of courses is for or against (`queries/cprdfop/carte_formations.sql`). */
const COURSE_MAP = z.strictObject({
  pression_haute: optional(z.number().positive(), 2).describe('Premiers vœux par place, demande forte'),
  pression_basse: optional(z.number().positive(), 0.5).describe('Premiers vœux par place, demande faible'),
  places_jugees: optional(z.int().positive(), 24).describe(
    'Places d’un BTS sous lesquelles sa demande n’est pas jugée'
  ),
  remplissage_haut: optional(z.number().positive(), 0.95).describe('Part de 0 à 1 ; places prises'),
  remplissage_bas: optional(z.number().positive(), 0.7).describe('Part de 0 à 1 ; places vides'),
  ecart_devenir: optional(z.number().min(0).max(0.5), 0.02).describe(
    'Écart d’emploi avec la même formation ailleurs, au moins'
  ),
  classe_haute: optional(z.int().min(1).max(5), 4).describe(
    'Classe de tension à partir de laquelle un métier est tendu'
  ),
  classe_basse: optional(z.int().min(1).max(5), 2).describe('Classe de tension jusqu’où il ne l’est pas'),
  age_tension: optional(z.int().min(0), 3).describe('Années d’une tension avant les places, au plus'),
  stabilite: optional(z.number().min(0).max(1), 0.5).describe('Part des essais sous laquelle rien n’est proposé')
});

const COMMENT = z.strictObject({
  requete: text.optional().describe('Sans elle, le commentaire vaut pour toutes'),
  territoire: text.optional().describe('Sans lui, le commentaire vaut pour tous'),
  texte: text,
  auteur: text,
  date: text.describe('AAAA-MM-JJ')
});

const MENTIONS = z.strictObject({
  editeur: text.optional().describe('Organisme qui publie le site, et son adresse'),
  directeur: text.optional().describe('Directeur de la publication : une fonction, jamais une personne'),
  hebergeur: text.optional().describe('Qui héberge le site, et son adresse'),
  contact: text.optional().describe('Adresse, formulaire ou mots'),
  securite: z
    .string()
    .refine((written) => /^(mailto:\S+@\S+|https:\/\/\S+)$/.test(written), {
      error: refuses(() => 'cette adresse n’est pas celle d’un contact ; écrivez mailto:… ou https://…')
    })
    .optional()
    .describe('Où signaler une faille : mailto:… ou https://…')
});

/** A file of warehouse/profiles. Rows that sources read (`format: profil`) keep what is written. */
export const PROFILE = z
  .strictObject({
    code: z
      .string()
      .regex(/^(\d\d|FR)$/, {
        error: refuses(
          (written) =>
            `« ${written} » n’est pas un code de région ; écrivez les deux chiffres de l’Insee entre guillemets, ou FR pour toutes`
        )
      })
      .describe('Code Insee de la région, entre guillemets ; FR : toutes les régions de France'),
    hexagones: optional(z.array(z.string().regex(/^\d\d$/)), []).describe(
      'Profil FR : codes des régions mises en hexagones, avec leurs distances par la terre ; une région l’est toujours dans son profil'
    ),
    nom: text,
    adjectif: text.describe('Au féminin : (partie bretonne)'),
    demo: optional(z.boolean(), false).describe('Données synthétiques'),
    interne: optional(z.boolean(), false).describe(
      'Instantané d’essai ou d’intranet : il le dit à chaque page, et un site public (ORIGIN) refuse de le servir'
    ),
    confirmes: z
      .union([z.literal('toutes'), texts])
      .optional()
      .transform((value) => value ?? [])
      .describe(
        'Sources dont l’exploitant a établi qu’il peut les publier ; « toutes » ne se dit que d’un profil interne'
      ),
    conventions: optional(z.record(z.string(), AGREEMENT), {}).describe(
      'Fichiers reçus sous convention, par source : sans elle, ou après sa fin, ils ne sont pas lus'
    ),
    resolution_base: optional(RESOLUTION, 9).describe('Résolution H3 des hexagones'),
    resolution_population: optional(RESOLUTION, 8).describe(
      'Résolution H3 de la population ; jamais plus fine que resolution_base'
    ),
    detour: optional(z.number().min(1), 1.2).describe('Route sur ligne droite'),
    traversees: optional(CROSSINGS, []).describe('Ponts absents du contour, bacs'),
    sources: optional(
      z.strictObject({
        desactivees: texts.describe('Laissées de côté, même quand leurs fichiers sont là'),
        precisions: optional(z.record(z.string(), NOTE), {}).describe('Ce que la région dit d’une source')
      }),
      { desactivees: [], precisions: {} }
    ),
    marges: optional(z.strictObject({ bmo: optional(z.array(MARGIN), []) }), { bmo: [] }).describe(
      'Totaux publiés par les producteurs'
    ),
    regroupements: optional(
      z.strictObject({ metiers: optional(z.array(GROUPING), []), activites: optional(z.array(GROUPING), []) }),
      { metiers: [], activites: [] }
    ).describe('Filières et domaines de la région ; un même nom des deux listes a un même libellé'),
    objectifs: optional(z.array(OBJECTIVE), []),
    objectifs_service: optional(z.array(SERVICE_OBJECTIVE), []).describe('Du service d’orientation'),
    carte_formations: optional(COURSE_MAP, COURSE_MAP.parse({})).describe(
      'Seuils de la liste pour la carte des formations'
    ),
    commentaires: optional(z.array(COMMENT), []).describe('Montrés sous les chiffres'),
    usage: optional(USAGE, USAGE.parse({})).describe('Comment lire les visites du site d’orientation'),
    mentions: optional(MENTIONS, {}).describe('Ce que les mentions légales et security.txt disent de la région'),
    accessibilite: optional(
      z.strictObject({
        entite: text.optional(),
        contact: text.optional().describe('Adresse, formulaire ou mots'),
        recours: text.optional()
      }),
      {}
    ).describe('Ce que la déclaration d’accessibilité dit de la région')
  })
  .meta({ title: 'Profil de région (warehouse/profiles)' });
