import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotSummary } from '../../catalogue/api/answer.ts';
import type { LegalSettings, StatementSettings } from '../../catalogue/api/snapshot.ts';
import { KILOMETRES, MEASURES, type DomainMember, type Domains } from '../../catalogue/request/domains.ts';
import { isSourceAccess, type SourceAccess } from '../../catalogue/access.ts';
import { MAILLES, type Maille } from '../../catalogue/levels.ts';
import type { RequestTrial } from '../../catalogue/records/trials.ts';
import { diplomaMembers, readDiplomas, type Diploma } from './diplomas.ts';
import { textList, numberOrNull, tableRows, text, textOrNull, type Row } from './table-rows.ts';

export interface Territory extends DomainMember {
  readonly maille: Maille;
  readonly lieu: string;
  readonly code: string;
  readonly departement: string | null;
  readonly region: string | null;
  readonly population: number | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly dansRegion: boolean;
}

/** A row of `reference.metiers`. */
export interface Occupation {
  readonly metier: string;
  readonly nomenclature: string;
  readonly niveau: string;
  readonly code: string;
  readonly libelle: string;
  /** The code under which it has its page. */
  readonly page: string;
}

export interface SourceRecord {
  readonly source: string;
  readonly titre: string;
  readonly producteur: string;
  readonly licence: string;
  readonly adresse: string;
  readonly millesime: string;
  readonly fichiers: string;
  readonly presente: boolean;
  readonly synthetique: boolean;
  readonly referentiel: boolean;
  readonly facultative: boolean;
  readonly apport: string;
  readonly ajout: string;
  readonly acces: SourceAccess;
  /** A file is here and has something on the region: one of another region, or a sample, was read for nothing. */
  readonly lue: boolean;
  /** Regions of a snapshot of France, as typed codes, that it says nothing of. */
  readonly muette: readonly string[];
  /** Months after its vintage during which a page may speak of it in the present; null without limit. */
  readonly vie_mois: number | null;
  /** Months between two publications of its producer; null when it has no rhythm. */
  readonly mois_entre_parutions: number | null;
}

export interface Vintage {
  readonly domaine: string;
  readonly millesime: string;
  readonly libelle: string;
  readonly dernier: boolean;
  /** Levels that its table has rows of; empty when it is not by territory. */
  readonly mailles: readonly string[];
}

/** How much of what exists the files give, for some figures at some vintage (`reference.couverture`). */
export interface Coverage {
  readonly domaine: string;
  readonly millesime: string;
  readonly objet: string;
  readonly presents: number;
  readonly attendus: number;
  /** The name under which headers cite it; empty when none does. */
  readonly couvre: string;
  /** It qualifies the figures of one training route only; empty otherwise. */
  readonly voie: string;
}

/** A vintage that secrecy keeps from being published as its file says (`reference.retenus`). */
export interface PublicationHold {
  readonly millesime: string;
  readonly source: string;
  /** `corrige` or `garde`: its edition of before is published; `nouveau`: it never was. */
  readonly etat: string;
}

/** The small tables of a snapshot, read once when it is opened: parameters are checked without a query. */
export interface Reference {
  readonly summary: SnapshotSummary;
  readonly statement: StatementSettings;
  readonly legal: LegalSettings;
  /** Not for the public. */
  readonly internal: boolean;
  readonly territories: readonly Territory[];
  /** Regions whose people are laid on hexagons, as typed codes: the snapshot's own, or those that its profile names. */
  readonly hexagons: ReadonlySet<string>;
  readonly sources: readonly SourceRecord[];
  /** Sources behind each table (`publie.x`, `reference.x`) and each domain of vintages (`millesimes.x`). */
  readonly lineage: ReadonlyMap<string, readonly string[]>;
  /** Tables without a row. */
  readonly empty: ReadonlySet<string>;
  readonly vintages: readonly Vintage[];
  readonly coverages: readonly Coverage[];
  readonly holds: readonly PublicationHold[];
  /** Names that changed: what one may still type. */
  readonly appellations: readonly { readonly ancien: string; readonly nouveau: string }[];
  readonly domains: Domains;
  readonly occupations: readonly Occupation[];
  /** Labels of occupations and appellations of the ROME; none in a snapshot made before they were published. */
  readonly occupationNames: readonly { readonly metier: string; readonly nom: string; readonly libelle: boolean }[];
  /** Diplomas, by typed code; none in a snapshot made before they were published. */
  readonly diplomas: readonly Diploma[];
  /** What each request was seen to answer when the snapshot was built, by its name; null when nothing says so. */
  readonly trials: ReadonlyMap<string, RequestTrial> | null;
}

/** A build names tables without their schema; no name is in both. */
const LINEAGE = `select distinct coalesce(schema_name || '.' || table_name, cube) as cube, source from reference.cubes
  left join duckdb_tables() on table_name = cube and schema_name in ('publie', 'reference') order by cube, source`;

const EMPTY = "select schema_name || '.' || table_name as nom from duckdb_tables() where estimated_size = 0";

export async function readReference(
  connection: DuckDBConnection,
  id: string,
  trials: Reference['trials'] = null
): Promise<Reference> {
  const tables = await tableRows(connection);
  const { read, readIfPresent } = tables;
  const territories = (
    await read(
      `select territoire, maille, code, nom, lieu, departement, region, population, lat, lng, dans_region
        from reference.territoires order by population desc nulls last, territoire`
    )
  ).flatMap(toTerritory);
  const sources = // Every column: the last ones are not in a snapshot made before them.
    (await read('select * exclude (date_fichier) from reference.sources order by source')).map(toSource);
  const lineage = new Map<string, string[]>();
  for (const { cube, source } of await read(LINEAGE))
    lineage.set(text(cube), [...(lineage.get(text(cube)) ?? []), text(source)]);
  const empty = new Set((await read(EMPTY)).map(({ nom }) => text(nom)));
  // Every column: `cube` is not in a snapshot made before vintages named their table.
  const millesimes = await read('select * from reference.millesimes order by domaine, millesime');
  for (const { domaine, cube } of millesimes)
    lineage.set(`millesimes.${text(domaine)}`, lineage.get(`publie.${text(cube)}`) ?? []);
  const vintages = millesimes.map(({ domaine, millesime, libelle, dernier, mailles }) => ({
    domaine: text(domaine),
    millesime: text(millesime),
    libelle: text(libelle) || text(millesime),
    dernier: dernier === true,
    mailles: textList(mailles)
  }));
  const settings = new Map(
    (await read('select cle, valeur from reference.instantane')).map(({ cle, valeur }) => [text(cle), text(valeur)])
  );
  const summary = toSummary(id, settings);
  // Every column: an earlier snapshot has no `page`.
  const occupations = await read('select * from reference.metiers order by metier');
  const fields = await read(
    `select distinct domaine_nsf, domaine_libelle from reference.formations where domaine_nsf is not null
      order by domaine_nsf`
  );
  const sectors = await readIfPresent(
    'reference.filieres',
    'select filiere, libelle from reference.filieres order by libelle'
  );
  const modes = await readIfPresent(
    'reference.modes_trajet',
    // Every column: the share is not in a snapshot made before it.
    'select * from reference.modes_trajet order by premier desc, mode'
  );
  // A snapshot that does not name them is of one region, and has its own.
  const hexagons = new Set(textList(settings.get('hexagones') ?? summary.region));
  const diplomas = await readDiplomas(tables);
  const domains = makeDomains(
    summary.region,
    hexagons,
    Number(settings.get('resolution_population') ?? FINEST_ZONE),
    territories,
    vintages,
    occupations,
    fields,
    sectors,
    modes,
    diplomas
  );
  const names = await readIfPresent(
    'reference.noms_metiers',
    'select metier, nom, libelle from reference.noms_metiers order by metier, nom'
  );
  const appellations = (await read('select ancien, nouveau from reference.appellations order by ancien')).map(
    ({ ancien, nouveau }) => ({ ancien: text(ancien), nouveau: text(nouveau) })
  );
  // Every column: the last ones are not in a snapshot made before them.
  const coverages = (await read('select * from reference.couverture order by domaine, millesime, objet')).map(
    toCoverage
  );
  const holds = await readIfPresent(
    'reference.retenus',
    'select distinct source, millesime, etat from reference.retenus order by all'
  );
  return {
    summary,
    statement: toStatement(settings),
    legal: toLegal(settings),
    internal: settings.get('interne') === 'oui',
    territories,
    hexagons,
    sources,
    lineage,
    empty,
    vintages,
    coverages,
    holds: holds.map(({ source, millesime, etat }) => ({
      source: text(source),
      millesime: text(millesime),
      etat: text(etat)
    })),
    appellations,
    domains,
    occupations: occupations.map(({ metier, nomenclature, niveau, code, libelle, page }) => ({
      metier: text(metier),
      nomenclature: text(nomenclature),
      niveau: text(niveau),
      code: text(code),
      libelle: text(libelle),
      page: text(page) || text(metier)
    })),
    occupationNames: names.map(({ metier, nom, libelle }) => ({
      metier: text(metier),
      nom: text(nom),
      libelle: libelle === true
    })),
    diplomas,
    trials
  };
}

/** Of a snapshot that does not say it. */
const FINEST_ZONE = 8;
/** Share of the communes from which ways lead elsewhere, under which minutes are not the usual measure. */
const LEAST_COMMUNES = 0.8;
/** The domain `metiers.toutes`: occupations of every classification. */
const EVERY_OCCUPATION = 'toutes';

function makeDomains(
  region: string,
  hexagons: ReadonlySet<string>,
  finestZone: number,
  territories: readonly Territory[],
  vintages: readonly Vintage[],
  occupations: readonly Row[],
  fields: readonly Row[],
  sectors: readonly Row[],
  modes: readonly Row[],
  diplomas: readonly Diploma[]
): Domains {
  const tables = new Map<string, Map<string, DomainMember>>();
  const add = (domain: string, member: DomainMember): void => {
    const table = tables.get(domain) ?? new Map<string, DomainMember>();
    if (!table.has(member.valeur)) table.set(member.valeur, member);
    tables.set(domain, table);
  };
  for (const territory of territories) add('territoires', territory);
  for (const { domaine, millesime, libelle, mailles } of vintages)
    add(`millesimes.${domaine}`, { valeur: millesime, libelle, mailles });
  for (const { metier, nomenclature, niveau, libelle } of occupations) {
    const member = { valeur: text(metier), libelle: text(libelle) };
    for (const domain of new Set([text(nomenclature), text(niveau), EVERY_OCCUPATION]))
      add(`metiers.${domain}`, member);
  }
  for (const { domaine_nsf: code, domaine_libelle: label } of fields)
    add('domaines_nsf', { valeur: text(code), libelle: text(label) || text(code) });
  for (const { filiere, libelle } of sectors) add('filieres', { valeur: text(filiere), libelle: text(libelle) });
  // Minutes that few communes have come after kilometres: the first measure is the usual one.
  const isWide = ({ part_des_communes: part }: Row): boolean => (numberOrNull(part) ?? 1) >= LEAST_COMMUNES;
  const measured = modes.map((row) => ({
    wide: isWide(row),
    member: { valeur: text(row['mode']), libelle: `minutes ${text(row['libelle'])}` }
  }));
  for (const { wide, member } of measured) if (wide) add(MEASURES, member);
  add(MEASURES, { valeur: KILOMETRES, libelle: 'km par la terre' });
  for (const { member } of measured) add(MEASURES, member);
  for (const member of diplomaMembers(diplomas)) add('diplomes', member);
  return {
    region,
    hexagons,
    finestZone,
    members: (domain) => tables.get(domain),
    latest: (domain, levels = []) => {
      const wanted = vintages.filter(({ domaine }) => `millesimes.${domaine}` === domain);
      const last = wanted.find(({ dernier }) => dernier) ?? wanted.at(-1);
      const hasThem = ({ mailles }: Vintage): boolean => levels.every((maille) => mailles.includes(maille));
      // The one that the table calls its last leads where it has the levels.
      return (last && !hasThem(last) ? (wanted.findLast(hasThem) ?? last) : last)?.millesime;
    }
  };
}

function toTerritory(row: Row): Territory[] {
  const maille = MAILLES.find((known) => known === row.maille);
  if (!maille) return [];
  return [
    {
      valeur: text(row.territoire),
      libelle: text(row.nom),
      lieu: text(row.lieu) || text(row.nom),
      maille,
      code: text(row.code),
      departement: textOrNull(row.departement),
      region: textOrNull(row.region),
      population: numberOrNull(row.population),
      lat: numberOrNull(row.lat),
      lng: numberOrNull(row.lng),
      dansRegion: row.dans_region === true
    }
  ];
}

function toSource(row: Row): SourceRecord {
  return {
    source: text(row.source),
    titre: text(row.titre),
    producteur: text(row.producteur),
    licence: text(row.licence),
    adresse: text(row.adresse),
    millesime: text(row.millesime),
    fichiers: text(row.fichiers),
    presente: row.presente === true,
    synthetique: row.synthetique === true,
    facultative: row.facultative === true,
    referentiel: row.referentiel === true,
    apport: text(row.apport),
    ajout: text(row.ajout),
    acces: isSourceAccess(row.acces) ? row.acces : 'ouvert',
    lue: row.presente === true && numberOrNull(row.lignes_region) !== 0,
    muette: textList(row.regions_sans_ligne),
    vie_mois: numberOrNull(row.vie_mois),
    mois_entre_parutions: numberOrNull(row.mois_entre_parutions)
  };
}

function toCoverage(row: Row): Coverage {
  return {
    domaine: text(row.domaine),
    millesime: text(row.millesime),
    objet: text(row.objet),
    presents: numberOrNull(row.presents) ?? 0,
    attendus: numberOrNull(row.attendus) ?? 0,
    couvre: text(row.couvre),
    voie: text(row.voie)
  };
}

function toSummary(id: string, settings: ReadonlyMap<string, string>): SnapshotSummary {
  const region = settings.get('region') ?? '';
  return {
    id,
    profil: settings.get('profil') ?? '',
    region: region === '' || region.includes(':') ? region : `region:${region}`,
    region_nom: settings.get('region_nom') ?? '',
    demo: settings.get('demo') === 'oui',
    construit_le: settings.get('construit_le') ?? ''
  };
}

function toStatement(settings: ReadonlyMap<string, string>): StatementSettings {
  const said = (key: string): string | null => settings.get(`accessibilite_${key}`) ?? null;
  return { entite: said('entite'), contact: said('contact'), recours: said('recours') };
}

function toLegal(settings: ReadonlyMap<string, string>): LegalSettings {
  const said = (key: string): string | null => settings.get(`mentions_${key}`) ?? null;
  return {
    editeur: said('editeur'),
    directeur: said('directeur'),
    hebergeur: said('hebergeur'),
    contact: said('contact'),
    securite: said('securite')
  };
}
