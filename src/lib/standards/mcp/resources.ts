import type { RequestList } from '../../catalogue/api/documents.ts';
import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import { GLOSSARY_PARTS } from '../../catalogue/glossary/glossary.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { statusLegend } from '../../disclosure/status.ts';
import type { Ask } from './ask.ts';

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly read: (ask: Ask) => Promise<object>;
}

/** What an assistant reads beside figures. */
export const RESOURCES: readonly Resource[] = [
  {
    uri: 'maille://glossaire',
    name: 'Glossaire',
    description: 'Les termes du domaine : sens, formule, source, règle.',
    read: async (ask) => {
      const { etagere } = await ask<SnapshotDocument>('snapshot');
      const own = Object.fromEntries(etagere.termes.map(({ terme, ...entry }) => [terme, entry]));
      return {
        statuts: statusLegend().map(({ code, label }) => [code, label]),
        parties: [...GLOSSARY_PARTS, { name: 'Termes de la région', terms: own }].map(({ name, terms }) => ({
          partie: name,
          termes: terms
        }))
      };
    }
  },
  {
    uri: 'maille://methodes',
    name: 'Méthodes',
    description: 'Chaque requête : sa question, ses mailles, ses millésimes ; l’outil « decrire » en donne la formule.',
    read: async (ask) => {
      const { requetes } = await ask<RequestList>('requests');
      return {
        requetes: requetes.flatMap(({ id, question, mailles, millesimes, disponible }) =>
          disponible ? [{ requete: id, question, mailles, millesimes: millesimes.slice(0, 6) }] : []
        )
      };
    }
  },
  {
    uri: 'maille://absences',
    name: 'Ce qui est absent, et pourquoi',
    description: 'Les requêtes sans réponse ici, le fichier qui manque, et ce que Maille n’a pas.',
    read: async (ask) => {
      const { requetes } = await ask<RequestList>('requests');
      return {
        sans_reponse: requetes.flatMap(({ id, question, disponible, motifs, attend }) =>
          disponible ? [] : [{ requete: id, question, motifs, attend }]
        ),
        hors_de_maille: WORDS.absences.map(({ titre, phrase, porte }) => ({ titre, phrase, porte }))
      };
    }
  }
];
