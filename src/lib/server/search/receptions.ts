import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { numbered } from '../../text/grammar.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import { placeKey } from './place-name.ts';
import type { PlaceIndex } from './places.ts';
import type { SearchTables } from './read-tables.ts';
import { saysOne, type Subject } from './subject.ts';

const QUALITY = 103;
const SHOWN = 3;
const LIST = '/catalogue/spro/lieux_accueil';

/** Places of the network that a search names, in or near the place named; what is not read when no file has them. */
export function receptionsIn(
  { receptions, networks }: SearchTables,
  subject: Subject,
  there: Territory | null,
  places: PlaceIndex
): Candidate[] {
  const network = WORDS.networks.find(({ mots }) => saysOne(subject, mots));
  if (network === undefined) return [];
  const { code: type, nom: name, mots } = network;
  const ofType = receptions.filter((one) => one.type === type);
  const several = networks.find((one) => one.type === type)?.plusieurs;
  // No file that was read has any in the region: whether there are some is not known.
  if (ofType.length === 0 && several !== undefined) {
    const titre = `Les lieux « ${several} » ne sont pas dans les fichiers lus`;
    const precision = 'Où ils sont n’est pas connu ici ; voici les lieux d’accueil des fichiers lus.';
    const page = there
      ? { adresse: `${LIST}?territoire=${there.valeur}`, territoire: there.valeur }
      : { adresse: LIST };
    return [{ type: 'absent', code: `accueil_${type}`, titre, precision, ...page, quality: QUALITY }];
  }
  if (ofType.length === 0) return [];
  for (const maille of there === null ? [] : (['commune', 'epci', 'bassin', 'departement'] as const)) {
    const around = there === null ? undefined : places.around(there, maille);
    if (there === null || around === undefined) continue;
    const here = ofType.filter(({ commune, nom }) => {
      // An agency « Vannes Est » is of Vannes, wherever its street is.
      if (maille === 'commune' && ` ${placeKey(nom)} `.includes(` ${placeKey(there.libelle)} `)) return true;
      const town = places.territory(commune);
      return town !== undefined && places.around(town, maille)?.valeur === around.valeur;
    });
    if (here.length === 0) continue;
    return here.slice(0, SHOWN).map(({ lieu, nom, commune }) => {
      const town = places.territory(commune);
      const own = `Lieu d’accueil${town === undefined ? '' : `, ${town.lieu}`}`;
      const elsewhere = `Pas de lieu connu ${there.lieu} dans les fichiers lus ; celui-ci est ${(town ?? around).lieu}`;
      const precision = maille === 'commune' ? own : elsewhere;
      const titre = name !== undefined && !nom.startsWith('Centre') ? `${name} ${nom}` : nom;
      const page = { adresse: `/lieux/${encodeURIComponent(lieu).replaceAll('%3A', ':')}`, territoire: there.valeur };
      return { type: 'lieu_accueil', code: lieu, titre, precision, ...page, quality: QUALITY };
    });
  }
  const titre = `${name ?? mots.split(',')[0] ?? type} : ${numbered(ofType.length, 'lieu connu', 'lieux connus')}`;
  const precision = 'Lieux d’accueil et d’orientation';
  return [{ type: 'lieu_accueil', code: type, titre, precision, adresse: LIST, quality: QUALITY }];
}
