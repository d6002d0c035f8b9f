import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { pattern, text, texts } from './fields.ts';

/** An address that anybody may ask. */
export const address = text
  .refine((written) => URL.canParse(written), {
    error: refuses((written) => `adresse « ${written} » illisible ; donnez une adresse https complète`)
  })
  .refine((written) => !URL.canParse(written) || isSafe(new URL(written)), {
    error: 'l’adresse n’est pas en https, ou porte un mot de passe ; donnez l’adresse publique du fichier'
  });

/** How the newest file is found: by the resources of a dataset of data.gouv.fr. */
export const DATAGOUV = z
  .strictObject({
    jeu: text.describe('Identifiant, ou nom dans l’adresse, du jeu de données'),
    titre: pattern.describe('Motif du titre de la ressource ; son premier groupe est le millésime'),
    format: texts.describe('Formats que dit la ressource : xlsx, ou [xlsx, zip]'),
    api: address.optional().describe('Autre portail qui a cette interface')
  })
  .transform(({ jeu: dataset, titre: named, format: formats, api = 'https://www.data.gouv.fr/api/1' }) => ({
    kind: 'datagouv' as const,
    dataset,
    pattern: named,
    formats,
    api
  }));

/** …by the export of a dataset of an Opendatasoft portal. */
export const OPENDATASOFT = z
  .strictObject({
    portail: address.describe('https://data.education.gouv.fr'),
    jeu: text,
    format: text.describe('csv, parquet, json, xlsx, geojson'),
    where: text.optional().describe('Lignes, en ODSQL'),
    select: text.optional().describe('Colonnes, en ODSQL'),
    options: text.optional().describe('use_labels=true&delimiter=%3B'),
    millesime: text.optional().describe('Expression ODSQL du dernier millésime : max(session)')
  })
  .transform(({ portail, jeu: dataset, format, where, select, options = '', millesime: vintage = null }) => ({
    kind: 'opendatasoft' as const,
    portal: portail.replace(/\/$/, ''),
    dataset,
    format,
    query: [
      ...new URLSearchParams({ ...(where && { where }), ...(select && { select }) }),
      ...new URLSearchParams(options)
    ],
    vintage
  }));

/** …by the files that a page of Insee, known by its number, gives. */
export const INSEE = z
  .strictObject({
    page: address.describe('https://www.insee.fr/fr/information/4652957'),
    fichier: pattern.describe('Motif du nom du fichier ; son premier groupe est le millésime')
  })
  .transform(({ page, fichier: named }) => ({ kind: 'insee' as const, page, pattern: named }));

/** …by the products of a dataset of Insee's catalogue (Melodi). */
export const MELODI = z
  .strictObject({
    jeu: text.describe('Identifiant du jeu : DS_FLORES_A38'),
    produit: pattern.describe('Motif de l’identifiant du produit ; son premier groupe est le millésime'),
    api: address.optional().describe('Autre adresse de cette interface')
  })
  .transform(({ jeu: dataset, produit: named, api = 'https://api.insee.fr/melodi' }) => ({
    kind: 'melodi' as const,
    dataset,
    pattern: named,
    api
  }));

/** …by asking an interface of France Travail's statistics, a figure at a time, with the key of whoever fetches. */
export const FRANCE_TRAVAIL = z
  .strictObject({
    niveaux: texts.describe('Types de territoire de la région, comme l’interface les nomme : [REG, DEP, BASBMO]'),
    indicateurs: z.record(z.string(), text).describe('Indicateur : sa nomenclature, comme stat-offres: ORIGINEOFF'),
    api: address.optional().describe('Autre adresse de cette interface'),
    jeton: address.optional().describe('Autre adresse qui donne un jeton')
  })
  .superRefine(({ api, jeton }, { addIssue }) => {
    for (const [key, written] of Object.entries({ api, jeton }))
      if (written !== undefined && !isFranceTravail(new URL(written)))
        addIssue({
          code: 'custom',
          path: [key],
          message:
            'la clé n’est envoyée qu’à France Travail ; donnez une adresse de francetravail.io ou francetravail.fr'
        });
  })
  .transform(
    ({
      niveaux: levels,
      indicateurs: indicators,
      api = 'https://api.francetravail.io/partenaire/stats-offres-demandes-emploi/v1',
      jeton: tokens = 'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire'
    }) => ({ kind: 'france_travail' as const, levels, indicators, api, tokens })
  );

function isFranceTravail({ hostname }: URL): boolean {
  return /(^|\.)francetravail\.(io|fr)$/.test(hostname) || isLocal(hostname);
}

/** An address without password whose line nobody reads. */
export function isSafe(address: URL): boolean {
  return isPrivate(address) && address.username === '' && address.password === '';
}

/** Whether what is asked of an address is read by its host alone; a local server stands for a producer's in tests. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname));
}

function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1'].includes(hostname);
}
