import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { numbered } from '../../text/grammar.ts';
import type { Candidate } from './candidate.ts';
import { placeKey } from './place-name.ts';
import type { PlaceIndex } from './places.ts';
import type { Reception, SearchTables } from './read-tables.ts';
import { saysOne, type Subject } from './subject.ts';
import type { Territory } from '../snapshot/reference.ts';

const networkOf = (type: string) => WORDS.networks.find(({ code }) => code === type);
const QUALITY = 103;
const SHOWN = 3;

export class ReceptionSearch {
  constructor(private readonly tables: SearchTables) {}

  /** Places of the network that a search names, in or near the place named; what is not read when no file has them. */
  search(subject: Subject, there: Territory | null, places: PlaceIndex): Candidate[] {
    const type = WORDS.networks.find(({ mots }) => saysOne(subject, mots))?.code;
    if (type === undefined) return [];
    const ofType = this.tables.receptions.filter((one) => one.type === type);
    const network = this.tables.networks.find((one) => one.type === type);
    if (ofType.length === 0) return network === undefined ? [] : [unread(network.plusieurs, type, there)];
    if (there === null) return [listed(type, ofType.length)];
    for (const maille of ['commune', 'epci', 'bassin', 'departement'] as const) {
      const around = places.around(there, maille);
      if (around === undefined) continue;
      const here = ofType.filter(({ commune, nom }) => {
        // An agency « Vannes Est » is of Vannes, wherever its street is.
        if (maille === 'commune' && ` ${placeKey(nom)} `.includes(` ${placeKey(there.libelle)} `)) return true;
        const town = places.territory(commune);
        return town !== undefined && places.around(town, maille)?.valeur === around.valeur;
      });
      if (here.length > 0)
        return here
          .slice(0, SHOWN)
          .map((one) => candidateOf(one, there, maille === 'commune' ? null : around, places.territory(one.commune)));
    }
    return [listed(type, ofType.length)];
  }
}

function candidateOf(
  { lieu, type, nom }: Reception,
  there: Territory,
  around: Territory | null,
  town: Territory | undefined
): Candidate {
  const one = networkOf(type)?.nom;
  const titre = one !== undefined && !nom.startsWith('Centre') ? `${one} ${nom}` : nom;
  return {
    type: 'lieu_accueil',
    code: lieu,
    titre,
    precision:
      around === null
        ? `Lieu d’accueil${town === undefined ? '' : `, ${town.lieu}`}`
        : `Pas de lieu connu ${there.lieu} dans les fichiers lus ; celui-ci est ${(town ?? around).lieu}`,
    adresse: `/lieux/${encodeURIComponent(lieu).replaceAll('%3A', ':')}`,
    territoire: there.valeur,
    quality: QUALITY
  };
}

function listed(type: string, count: number): Candidate {
  return {
    type: 'lieu_accueil',
    code: type,
    titre: `${networkOf(type)?.nom ?? networkOf(type)?.mots.split(',')[0] ?? type} : ${numbered(count, 'lieu connu', 'lieux connus')}`,
    precision: 'Lieux d’accueil et d’orientation',
    adresse: '/catalogue/spro/lieux_accueil',
    quality: QUALITY
  };
}

/** No file that was read has any in the region: whether there are some is not known. */
function unread(several: string, type: string, there: Territory | null): Candidate {
  return {
    type: 'absent',
    code: `accueil_${type}`,
    titre: `Les lieux « ${several} » ne sont pas dans les fichiers lus`,
    precision: 'Où ils sont n’est pas connu ici ; voici les lieux d’accueil des fichiers lus.',
    adresse: `/catalogue/spro/lieux_accueil${there === null ? '' : `?territoire=${there.valeur}`}`,
    ...(there === null ? {} : { territoire: there.valeur }),
    quality: QUALITY
  };
}
