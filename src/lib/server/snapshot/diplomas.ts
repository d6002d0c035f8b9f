import type { DomainMember } from '../../catalogue/request/domains.ts';
import { textList, numberOrNull, text, textOrNull, type TableRows } from './table-rows.ts';

/** A row of `reference.diplomes`: one code of a diploma. */
export interface Diploma {
  /** Typed code, `cfd:50022139`. */
  readonly formation: string;
  readonly cfd: string;
  /** Typed code of the last version opened: the same for all versions of one diploma. */
  readonly courant: string;
  readonly libelle: string;
  readonly diplome: string | null;
  readonly niveau: number | null;
  readonly nsf: string | null;
  readonly nsf_libelle: string | null;
  /** `AAAA-MM-JJ`; null when the nomenclature does not say it. */
  readonly ouverture: string | null;
  /** Past or planned. */
  readonly fermeture: string | null;
  /** Typed codes that it replaces, and that replace it. */
  readonly remplace: readonly string[];
  readonly remplace_par: readonly string[];
  /** `rncp:…` */
  readonly certifications: readonly string[];
  /** No published passage gives them: they have the same diploma and the same title. */
  readonly fiches_rapprochees: boolean;
  /** `certifinfo:…` */
  readonly certifinfo: readonly string[];
  /** Family whose first year is common, and the typed code of that year. */
  readonly famille: string | null;
  readonly annee_commune: string | null;
  /** A published figure is of this very code. */
  readonly citee: boolean;
}

// All columns: a snapshot made before one was added has no such name.
const SELECT = `select * replace (ouverture::varchar as ouverture, fermeture::varchar as fermeture)
  from reference.diplomes order by formation`;

/** None in a snapshot made before they were published. */
export async function readDiplomas({ readIfPresent }: TableRows): Promise<Diploma[]> {
  return (await readIfPresent('reference.diplomes', SELECT)).map((row) => ({
    formation: text(row.formation),
    cfd: text(row.cfd),
    courant: text(row.courant),
    libelle: text(row.libelle),
    diplome: textOrNull(row.diplome),
    niveau: numberOrNull(row.niveau),
    nsf: textOrNull(row.nsf),
    nsf_libelle: textOrNull(row.nsf_libelle),
    ouverture: textOrNull(row.ouverture),
    fermeture: textOrNull(row.fermeture),
    remplace: textList(row.remplace),
    remplace_par: textList(row.remplace_par),
    certifications: textList(row.certifications),
    fiches_rapprochees: row.fiches_rapprochees === true,
    certifinfo: textList(row.certifinfo),
    famille: textOrNull(row.famille),
    annee_commune: textOrNull(row.annee_commune),
    citee: row.citee === true
  }));
}

/** « CAP Cuisine »: the diploma and its speciality. */
export function diplomaName({ diplome, libelle }: Pick<Diploma, 'diplome' | 'libelle'>): string {
  return diplome === null || libelle.startsWith(diplome) ? libelle : `${diplome} ${libelle}`;
}

/** What a parameter of the domain `diplomes` takes, by name; a former code says its code. */
export function diplomaMembers(diplomas: readonly Diploma[]): DomainMember[] {
  return diplomas
    .map((diploma) => ({ ...diploma, name: diplomaName(diploma), former: diploma.formation !== diploma.courant }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr') || Number(a.former) - Number(b.former))
    .map(({ formation, cfd, name, former }) => ({
      valeur: formation,
      libelle: former ? `${name} (code ${cfd})` : name
    }));
}
