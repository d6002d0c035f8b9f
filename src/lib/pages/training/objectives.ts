import type { Entry } from '../question.ts';

const LATE = ['sous la trajectoire', 'cible manquée'];

/** Whether the objectives that the region set itself are held, each at its last measure; then how much of the map of courses changed. */
export const OBJECTIVES: Entry = {
  id: 'objectifs',
  question: 'Les objectifs du contrat sont-ils tenus ?',
  inside: true,
  shown: [
    {
      request: 'cprdfop/objectifs_contrat',
      of: 'partout',
      made: {
        tenus: { count: { etat: 'cible tenue' } },
        suivis: { count: { etat: 'sur la trajectoire' } },
        retards: { count: { etat: LATE } },
        libres: { count: { etat: 'cible à atteindre' } },
        douteux: { count: { etat: 'indéterminé' } },
        muets: { count: { etat: 'non mesuré' } }
      },
      says: [
        'Sur {lignes objectif|objectifs} : {tenus} à leur cible, {suivis} sur leur trajectoire, {retards} en retard ou manqués, {libres} à atteindre sans trajectoire fixée, {douteux} dont la valeur n’est connue qu’entre des bornes, {muets} non mesurés.'
      ],
      saysEach: {
        where: { etat: LATE },
        say: '« {libelle} » : {valeur} en {millesime}[, quand {attendu} étaient attendus à cette date], pour une cible de {cible} en {echeance}.'
      },
      key: {
        label: 'Objectifs à leur cible',
        value: 'tenus',
        aside: 'sur {lignes}, dont {muets} non mesurés',
        source: 'Contrat de la région, dernière mesure'
      },
      figure: {
        title: 'Objectifs du contrat : {tenus} à leur cible sur {lignes}',
        subtitle: 'Dernière mesure de chaque objectif, sa cible et ce qui est attendu à cette date',
        note: 'Chaque valeur est celle de la requête du catalogue qui mesure l’indicateur, sur toute la région.',
        columns: [
          'libelle',
          'sens',
          'depart',
          'annee_depart',
          'attendu',
          'valeur',
          'millesime',
          'cible',
          'echeance',
          'etat',
          'responsable',
          'citation'
        ]
      }
    },
    {
      request: 'cprdfop/transformation_places',
      of: 'ici',
      says: [
        '{lieu}, de la rentrée d’avant à la rentrée {rentree}, places ouvertes : {ouvertes} ; fermées : {fermees} ; soit un taux de transformation de {taux} des {places_avant} places d’avant, voie scolaire avant le bac. Une formation qui n’est que dans un des deux fichiers a pu ouvrir, fermer, ou changer de mode d’affectation.',
        { when: { ecartees: { from: 1 } }, say: 'Formations de capacité inconnue, laissées de côté : {ecartees}.' }
      ]
    },
    {
      request: 'cprdfop/transformation_places',
      of: 'ici',
      parameters: { par: 'domaine' },
      says: [],
      figure: {
        title: 'Où la carte des formations a changé',
        subtitle: 'Places ouvertes ou fermées par domaine, rentrée {rentree}, voie scolaire avant le bac'
      }
    }
  ]
};
