interface Licence {
  /** The start of its name, as sources write it. */
  readonly name: RegExp;
  readonly address: string;
  /** As catalogues of open data name it, which recognise it so; the name given where they all agree. */
  readonly title?: string;
  /** Of the European list (ADMS, licence types). */
  readonly kind: 'Attribution' | 'ViralEffect-ShareAlike';
}

const LICENCES: readonly Licence[] = [
  {
    name: /^licence ouverte 2/i,
    address: 'https://spdx.org/licenses/etalab-2.0',
    title: 'Licence Ouverte / Open Licence version 2.0',
    kind: 'Attribution'
  },
  {
    name: /^licence ouverte/i,
    address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    kind: 'Attribution'
  },
  { name: /odbl|open database/i, address: 'https://spdx.org/licenses/ODbL-1.0', kind: 'ViralEffect-ShareAlike' },
  { name: /cc[- ]by[- ]4/i, address: 'https://creativecommons.org/licenses/by/4.0/', kind: 'Attribution' },
  { name: /eupl/i, address: 'https://spdx.org/licenses/EUPL-1.2', kind: 'ViralEffect-ShareAlike' }
];

/** The address of a licence, or null for a text of its own (an agreement, terms of use). */
export function licenceAddress(name: string): string | null {
  return find(name)?.address ?? null;
}

/** The name by which a catalogue of open data knows it. */
export function licenceTitle(name: string): string {
  return find(name)?.title ?? name;
}

/** What it asks for; null for a text of its own. */
export function licenceKind(name: string): Licence['kind'] | null {
  return find(name)?.kind ?? null;
}

function find(name: string): Licence | undefined {
  return LICENCES.find((known) => known.name.test(name));
}
