import { homeName } from '../../catalogue/home.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { concept, french, type ConceptName, type Node } from './terms.ts';

/** Kinds of publishers of the European list. Source: ADMS, publisher types, http://purl.org/adms/publishertype/1.0 */
const PUBLISHER_TYPE = 'http://purl.org/adms/publishertype/';

/** What producers are, by the start of their name; those that no line names are of a kind that is not said. */
const KINDS: readonly (readonly [name: RegExp, kind: ConceptName])[] = [
  [/^(Régions?|Conseil régional|Comité régional)\b/, 'RegionalAuthority'],
  [
    /^(Insee|Dares|DEPP|Drees|Onisep|IGN|Ministère|Direction|Agence nationale|Mission interministérielle|Gouvernement|Caisse des Dépôts|France (Travail|Stratégie|compétences)|Urssaf Caisse nationale|Plateforme de l'inclusion)/,
    'NationalAuthority'
  ],
  [/^(Réseau des Carif-Oref|Union nationale des missions locales|Centre Inffo)/, 'NonProfitOrganisation'],
  [/^SNCF Réseau/, 'Company']
];

/** An agent by its name; an address tells it apart when it has one. */
export function agentOf(name: string, address?: string): Node & { readonly '@id'?: string } {
  const kind = KINDS.find(([known]) => known.test(name))?.[1];
  return {
    ...(address === undefined ? {} : { '@id': address }),
    '@type': 'foaf:Agent',
    'foaf:name': french(name),
    ...(kind === undefined ? {} : { 'dct:type': concept(PUBLISHER_TYPE, `${PUBLISHER_TYPE}1.0`, kind) })
  };
}

/** Who publishes the site, as its legal notice says; the region's site where it says nothing. */
export function publisherOf({ legal, summary }: Reference, origin: string): Node & { readonly '@id': string } {
  const address = `${origin}/#service`;
  return { ...agentOf(legal.editeur ?? `Maille, ${homeName(summary)}`, address), '@id': address };
}

/** Whom to write to: an address or a form of the legal notice, else the notice itself, which names who answers. */
export function contactOf({ legal, summary }: Reference, origin: string): Node & { readonly '@id': string } {
  const said = legal.contact?.trim() ?? '';
  const email = /^(?:mailto:)?([^\s@]+@[^\s@]+)$/.exec(said)?.[1];
  return {
    '@id': `${origin}/#contact`,
    '@type': 'vcard:Kind',
    'vcard:fn': legal.editeur ?? `Maille, ${homeName(summary)}`,
    ...(email === undefined
      ? { 'vcard:hasURL': { '@id': /^https?:\/\/\S+$/.test(said) ? said : `${origin}/mentions` } }
      : { 'vcard:hasEmail': { '@id': `mailto:${email}` } })
  };
}
