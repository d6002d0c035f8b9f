import { z } from 'zod';
import { SNAPSHOT, SOURCE } from './answer.ts';
import { flag, type Of, text, texts } from '../shape.ts';

const WITHDRAWN = z.object({
  id: text,
  /** ISO 8601; empty when only its name is known. */
  construit_le: text,
  /** ISO 8601. */
  le: text,
  raison: text
});

/** What the region says of itself in the legal notice of its site; null where its profile is silent. */
const LEGAL = z.object({
  /** Who publishes the site. */
  editeur: text.nullable(),
  /** Who answers for what is published: a function. */
  directeur: text.nullable(),
  hebergeur: text.nullable(),
  contact: text.nullable(),
  /** Where to report a flaw: `mailto:…` or `https://…`. */
  securite: text.nullable()
});
export type LegalSettings = Of<typeof LEGAL>;

/** What the region says of itself in the accessibility statement of its site; null where its profile is silent. */
const STATEMENT = z.object({
  /** Who answers for the site. */
  entite: text.nullable(),
  /** Where to write: an e-mail address, the address of a form, or words. */
  contact: text.nullable(),
  /** Whom to turn to without an answer. */
  recours: text.nullable()
});
export type StatementSettings = Of<typeof STATEMENT>;

/** What `/api/v1/snapshot` answers. */
export const SNAPSHOT_DOCUMENT = SNAPSHOT.extend({
  /** A later build that failed and left this snapshot in service; null when there is none. */
  essai: z.object({ le: text, motif: text }).nullable(),
  /** Served in place of another, which the service cannot read: which one, and why; null when it is the one named. */
  repli: z.object({ attendu: text.nullable(), motif: text }).nullable(),
  /** Snapshots that were withdrawn and answer no more, the latest first. */
  retraits: z.array(WITHDRAWN),
  /** Vintages that secrecy keeps from being published as their files say, and a sentence of each. */
  retenus: z.array(z.object({ source: text, millesime: text, etat: text, phrase: text })),
  /** Not for the public: files whose rights nobody confirmed may be in it. */
  interne: flag,
  accessibilite: STATEMENT,
  mentions: LEGAL,
  /** What the region says of itself on its site, and its own terms; null and none where its shelf is silent. */
  etagere: z.object({
    accueil: text.nullable(),
    couleur: z.object({ claire: text, sombre: text }).nullable(),
    /** A data address, and what it shows. */
    logo: z.object({ image: text, texte: text }).nullable(),
    termes: z.array(
      z.object({ terme: text, sens: text, formule: text.optional(), source: text.optional(), regle: text.optional() })
    )
  }),
  /** `mailles`: levels that the table has rows of at this vintage; empty when it is not by territory. */
  millesimes: z.array(z.object({ domaine: text, millesime: text, libelle: text, dernier: flag, mailles: texts })),
  sources: z.array(SOURCE.extend({ presente: flag, apport: text, ajout: text })),
  /** Of the sources that are present, each once. */
  licences: texts
});
export type SnapshotDocument = Of<typeof SNAPSHOT_DOCUMENT>;

/** GET /api/v1/snapshots: those that an answer may be held to, the newest first. */
export const SNAPSHOT_LIST = z.object({
  en_service: text,
  gardes: z.array(z.object({ id: text, construit_le: text.meta({ format: 'date-time' }) }))
});
export type SnapshotList = Of<typeof SNAPSHOT_LIST>;

const TABLE = z.object({
  /** With its schema: `publie.cube_offres`. */
  nom: text,
  description: text,
  lignes: z.int(),
  colonnes: z.array(z.object({ nom: text, type: text, description: text })),
  sources: texts,
  /** Where it is as Parquet; null when it has too many rows, and is then in the file only. */
  parquet: text.nullable()
});
export type SnapshotTable = Of<typeof TABLE>;

/** GET /api/v1/snapshot/tables : `tables`, by name. */
export const SNAPSHOT_TABLES = z.object({
  instantane: SNAPSHOT,
  /** `somme` is the SHA-256 of the file, in hexadecimal. */
  fichier: z.object({ adresse: text, octets: z.int(), somme: text }),
  tables: z.array(TABLE)
});
export type SnapshotTables = Of<typeof SNAPSHOT_TABLES>;
