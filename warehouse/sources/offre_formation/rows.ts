import type { LoadedRow } from '../../pipeline/read/load-context.ts';
import { at, childOf, childrenOf, type Element } from './element.ts';
import { attributeOf, joined, labelOf, listOf, valueOf } from './text.ts';

/** Gives the line of an element in the file; two elements never have the same. */
export type LineOf = (element: Element) => number;

type Values = LoadedRow['values'];

/** LHEO has no element for the places of a session: flows carry them in extras, under names that vary. */
const PLACES = ['nb-places', 'nombre-places', 'nombre-de-places', 'places', 'capacite'];
const PLACES_LEFT = [
  'nb-places-restantes',
  'places-restantes',
  'nombre-places-restantes',
  'nb-places-disponibles',
  'places-disponibles'
];
/** Recruitment by collective information, in the 2.3 list of modalities. */
const COLLECTIVE_INFORMATION = '9';

/** A course with its actions and their sessions, one row each. */
export function rowsOfFormation(formation: Element, lineOf: LineOf): LoadedRow[] {
  const line = lineOf(formation);
  const organism = childOf(formation, 'organisme-formation-responsable');
  const values: Values = {
    ...subjectOf(formation),
    numero: attributeOf(formation, 'numero'),
    nature: 'formation',
    niveau_sortie: valueOf(childOf(formation, 'code-niveau-sortie')),
    objectif: valueOf(childOf(formation, 'objectif-general-formation')),
    organisme: labelOf(childOf(organism, 'nom-organisme')),
    siret: valueOf(at(organism, 'SIRET-organisme-formation', 'SIRET')),
    numero_activite: valueOf(childOf(organism, 'numero-activite')),
    uai: valueOf(at(organism, 'code-UAI-organisme-formation', 'code-UAI'))
  };
  return [
    { entity: 'formations', line, values },
    ...childrenOf(formation, 'action').flatMap((action) => rowsOfAction(action, line, lineOf))
  ];
}

/** What is taught and certified, said alike by courses and summaries. */
export function subjectOf(element: Element): Values {
  const domain = childOf(element, 'domaine-formation');
  const codes = childrenOf(domain, 'code-FORMACODE');
  const principal = codes.filter((code) => attributeOf(code, 'tag') === 'principal');
  const certifications = childrenOf(element, 'certification');
  const codesOf = (name: string): string | null =>
    listOf(certifications.flatMap((certification) => childrenOf(certification, name)));
  return {
    intitule: labelOf(childOf(element, 'intitule-formation')),
    certifiante: valueOf(childOf(element, 'certifiante')),
    formacodes: listOf([...principal, ...codes]),
    formacode_version: attributeOf(principal[0] ?? codes[0], 'ref'),
    nsf: listOf(childrenOf(domain, 'code-NSF')),
    romes: listOf(childrenOf(domain, 'code-ROME')),
    certifinfo: codesOf('code-CERTIFINFO'),
    rncp: codesOf('code-RNCP'),
    rs: codesOf('code-RS'),
    cpf: codesOf('code-CPF'),
    niveau_entree: valueOf(childOf(element, 'code-niveau-entree'))
  };
}

function rowsOfAction(action: Element, formationLine: number, lineOf: LineOf): LoadedRow[] {
  const line = lineOf(action);
  const places = childrenOf(action, 'lieu-de-formation');
  const place =
    places.find((candidate) => at(candidate, 'coordonnees', 'adresse', 'code-INSEE-commune') !== undefined) ??
    places[0];
  const trainer = childOf(action, 'organisme-formateur');
  const values: Values = {
    ...conditionsOf(action),
    ...addressOf(at(place, 'coordonnees', 'adresse')),
    ligne_formation: String(formationLine),
    numero: attributeOf(action, 'numero'),
    entrees_sorties: valueOf(childOf(action, 'modalites-entrees-sorties')),
    formateur: labelOf(childOf(trainer, 'raison-sociale-formateur')),
    siret_formateur: valueOf(at(trainer, 'SIRET-formateur', 'SIRET')),
    uai_lieu: valueOf(at(place, 'code-UAI-lieu-formation', 'code-UAI')),
    dates_information: joined(childrenOf(action, 'date-information').map((date) => valueOf(childOf(date, 'date'))))
  };
  return [
    { entity: 'actions', line, values },
    ...childrenOf(action, 'session').map((session) => rowOfSession(session, formationLine, line, lineOf))
  ];
}

/** Hours, cost, funders and publics, said alike by actions and summaries. */
export function conditionsOf(element: Element): Values {
  const funders = childrenOf(element, 'organisme-financeur').map(
    (funder) => [valueOf(childOf(funder, 'code-financeur')), valueOf(childOf(funder, 'nb-places-financees'))] as const
  );
  return {
    publics: listOf(childrenOf(element, 'code-public-vise')),
    modalites_enseignement: valueOf(childOf(element, 'modalites-enseignement')),
    heures_centre: valueOf(childOf(element, 'nombre-heures-centre')),
    heures_entreprise: valueOf(childOf(element, 'nombre-heures-entreprise')),
    heures_total: valueOf(childOf(element, 'nombre-heures-total')),
    prix_horaire: valueOf(childOf(element, 'prix-horaire-TTC')),
    prix_total: valueOf(childOf(element, 'prix-total-TTC')),
    frais_restants: labelOf(childOf(element, 'frais-restants')),
    conventionnement: valueOf(childOf(element, 'conventionnement')),
    perimetre: valueOf(childOf(element, 'code-perimetre-recrutement')),
    financeurs: joined(funders.map(([code]) => code)),
    places_financees: joined(
      funders.map(([code, places]) => (code === null || places === null ? null : `${code}:${places}`))
    )
  };
}

function rowOfSession(session: Element, formationLine: number, actionLine: number, lineOf: LineOf): LoadedRow {
  return {
    entity: 'sessions',
    line: lineOf(session),
    values: { ...sessionOf(session), ligne_formation: String(formationLine), ligne_action: String(actionLine) }
  };
}

/** Dates, recruitment and places of a session. */
export function sessionOf(session: Element): Values {
  const enrolment = at(session, 'periode-inscription', 'periode');
  const recruitments = childrenOf(session, 'recrutement').map(
    (recruitment) =>
      [valueOf(childOf(recruitment, 'modalite-recrutement')), valueOf(at(recruitment, 'periode', 'debut'))] as const
  );
  const capacities = childrenOf(session, 'cycle').map((cycle) => valueOf(childOf(cycle, 'capacite-simultanee')));
  return {
    numero: attributeOf(session, 'numero'),
    debut: valueOf(at(session, 'periode', 'debut')),
    fin: valueOf(at(session, 'periode', 'fin')),
    inscription_debut: valueOf(childOf(enrolment, 'debut')),
    inscription_fin: valueOf(childOf(enrolment, 'fin')),
    etat: valueOf(childOf(session, 'etat-recrutement')),
    places: extraOf(session, PLACES) ?? capacities[0] ?? null,
    places_restantes: extraOf(session, PLACES_LEFT),
    reunions: joined(recruitments.filter(([kind]) => kind === COLLECTIVE_INFORMATION).map(([, date]) => date)),
    selections: joined(recruitments.filter(([kind]) => kind !== COLLECTIVE_INFORMATION).map(([, date]) => date)),
    eligible_cpf: childrenOf(session, 'extras').some((extras) => attributeOf(extras, 'info') === 'eligibilite-cpf')
      ? '1'
      : null
  };
}

export function addressOf(address: Element | undefined): Values {
  const position = childOf(address, 'geolocalisation');
  return {
    code_postal: valueOf(childOf(address, 'codepostal')),
    commune: valueOf(childOf(address, 'code-INSEE-commune')),
    ville: labelOf(childOf(address, 'ville')),
    departement: valueOf(childOf(address, 'departement')),
    region: valueOf(childOf(address, 'region')),
    latitude: valueOf(childOf(position, 'latitude')),
    longitude: valueOf(childOf(position, 'longitude'))
  };
}

/** The first extra of an element that bears one of these names. */
export function extraOf(element: Element, names: readonly string[]): string | null {
  for (const extras of childrenOf(element, 'extras')) {
    for (const extra of childrenOf(extras, 'extra'))
      if (names.includes(attributeOf(extra, 'info') ?? '')) return valueOf(extra);
  }
  return null;
}
