import { homeName } from '../catalogue/home.ts';
import { ENTRIES } from '../catalogue/glossary/glossary.ts';
import { formatDate } from '../text/dates.ts';
import { lowered } from '../text/grammar.ts';
import { levelName } from '../catalogue/levels.ts';
import { SYNTHETIC } from '../catalogue/request/names.ts';
import { MODELS } from './dossier-address.ts';
import type { Dossier } from './dossier.ts';

/** The words that a dossier bears whatever its form. */
export interface DocumentTexts {
  readonly kind: string;
  readonly title: string;
  /** Level and code, comparator, date of the figures. */
  readonly facts: readonly string[];
  readonly warning: string | null;
  readonly method: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
  readonly citation: string;
}

/** @param address where the dossier can be had again, scheme and host included */
export function documentTexts(dossier: Dossier, address: string): DocumentTexts {
  const { place, compared, comparator, snapshot, terms, sections } = dossier;
  const several = compared.length > 1;
  const subjects = new Set(dossier.subjects);
  const model = MODELS.find(({ id }) => subjects.size === 1 && subjects.has(id));
  const kind = several ? 'Comparaison de territoires' : (model?.name ?? 'Dossier territorial');
  const title = several ? compared.map(({ nom }) => nom).join(', ') : place.nom;
  const built = formatDate(snapshot.construit_le);
  return {
    kind,
    title,
    facts: [
      ...(several
        ? compared.map(({ nom, maille, territoire }) => `${nom} : ${lowered(levelName(maille))}, code ${territoire}`)
        : [
            `${levelName(place.maille)}, code ${place.territoire}`,
            comparator ? `Comparé à : ${comparator.nom}` : 'Sans territoire de comparaison'
          ]),
      `Instantané ${snapshot.id.slice(0, 12)} du ${built}, ${homeName(snapshot)}`
    ],
    warning: snapshot.demo ? SYNTHETIC : null,
    method: [
      'Chaque figure dit sa source et son millésime ; des figures voisines peuvent porter sur des années différentes.',
      'Une valeur masquée par le secret statistique porte le signe s, une valeur que son producteur ne publie pas est « non diffusée » : ni l’une ni l’autre ne vaut zéro. Ce qu’on en sait est écrit comme un encadrement, « x à y », qui n’est pas une marge d’erreur.',
      'Un intervalle de confiance, « [x – y] », tient au petit nombre de personnes observées. « Plus » ou « moins » n’est écrit que lorsqu’un test ou des chiffres exhaustifs le permettent.',
      'Les valeurs réparties sur des hexagones (« ventilé ») ne se lisent pas hexagone par hexagone ; les distances sont à vol d’oiseau.'
    ],
    definitions: terms.map((term) => ({ term, text: ENTRIES[term].sens })),
    citation: `Maille, ${kind} : ${title}, ${sections.length} ${sections.length > 1 ? 'parties' : 'partie'}, instantané ${snapshot.id.slice(0, 12)} du ${built}, ${address}${snapshot.demo ? ' [données synthétiques de démonstration]' : ''}.`
  };
}
