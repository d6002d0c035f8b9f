import { KNOWN, type Entry } from '../question.ts';
import type { Context } from '../section.ts';
import { byPart } from '../training/reach.ts';

function onHexagons({ place }: Context): { resolution: string } {
  return { resolution: place.maille === 'region' || place.maille === 'departement' ? '7' : '8' };
}

/** Where need is high and use low (S06, S07): a quadrant, the need on hexagons, and use beside the people it is for. */
export const TERRITORIES: Entry = {
  id: 'territoires',
  question: 'Où le besoin dépasse-t-il l’usage ?',
  inside: true,
  shown: [
    {
      request: 'spro/besoin_usage',
      of: 'partout',
      made: {
        connues: { count: { z_besoin: KNOWN, z_usage: KNOWN } },
        manquent: { count: { sous_servi: true } },
        noms: { each: '{nom}', where: { sous_servi: true } }
      },
      says: [
        [
          {
            when: { manquent: { from: 1 } },
            say: 'Sur {connues intercommunalité connue|intercommunalités connues}, {manquent} {manquent:a|ont} un besoin fort et un usage faible, où que soient les visites regroupées : {noms}.'
          },
          'Aucune des {connues} intercommunalités connues n’a à coup sûr un besoin fort et un usage faible.'
        ],
        'Le site n’est qu’une part du service, et un usage faible ne dit pas pourquoi.'
      ],
      figure: {
        title: [
          {
            when: { manquent: { from: 1 } },
            say: '{manquent territoire sous-servi|territoires sous-servis} à coup sûr'
          },
          'Aucun territoire sous-servi à coup sûr'
        ],
        subtitle:
          'Demandeurs d’emploi de moins de 25 ans (catégorie non précisée) et visites déclarées par habitant, en écarts à la moyenne régionale, intercommunalités, {trimestre} et {annee}'
      }
    },
    {
      request: 'gpec/demandeurs_hexagones',
      of: 'ici',
      parameters: (context) => ({ age: 'moins_25', ...onHexagons(context) }),
      says: [],
      figure: {
        title: 'Où vivent les jeunes demandeurs d’emploi {ici}',
        subtitle: 'Demandeurs d’emploi de moins de 25 ans (catégorie non précisée) pour 1 000 habitants, {trimestre}',
        note: 'Valeur de la commune répartie selon la population : un hexagone ne se lit pas seul.'
      }
    },
    {
      request: 'spro/usage_territoires',
      of: 'partout',
      parameters: { par: 'departement' },
      says: [],
      figure: {
        title: 'L’usage déclaré, rapporté aux jeunes de chaque département',
        subtitle: 'Visites qui déclarent une commune, par jeune de 15 à 29 ans, départements, {annee}',
        note: 'À lire avec le besoin : ce n’est pas un classement. La plupart des visites ne déclarent pas de commune.'
      }
    }
  ]
};

const NEAR = 'spro/maillage_accueil';

/** How far a reception place is (S16), as the crow flies. */
export const PROXIMITY: Entry = {
  id: 'proximite',
  question: 'Vit-on près d’un lieu d’accueil ?',
  inside: true,
  except: ['pays', 'commune'],
  shown: [
    {
      request: NEAR,
      of: 'ici',
      parameters: { par: 'ensemble' },
      beside: true,
      says: [
        '{lieu}, {couverture} des habitants vivent à {distance} km au plus {lieux}, à vol d’oiseau[ ; {autre_nom} : {autre_couverture}].'
      ],
      key: {
        label: 'À {distance} km d’un lieu d’accueil',
        value: 'couverture',
        aside: 'des habitants, {lieux}',
        source: 'À vol d’oiseau'
      }
    },
    {
      request: NEAR,
      of: 'ici',
      parameters: { par: 'ensemble', type: 'cep' },
      says: [
        'Pour le conseil en évolution professionnelle, à {distance} km au plus {lieux}, cette part est de {couverture}.'
      ]
    },
    {
      request: 'spro/distance_accueil',
      of: 'ici',
      parameters: onHexagons,
      says: [],
      figure: {
        title: [
          'Jusqu’à {distance_km} km d’un lieu d’accueil, du côté de {commune}',
          'Le lieu d’accueil le plus proche'
        ],
        subtitle:
          'Distance[ {lieux}], en kilomètres, moyenne pondérée par la population de l’hexagone ; les points sont les lieux du territoire',
        points: { request: 'spro/lieux_accueil', name: 'nom' }
      }
    },
    {
      request: NEAR,
      of: 'ici',
      parameters: (context) => {
        const parts = byPart(context);
        return parts && { ...parts, distance: '10' };
      },
      says: [],
      figure: {
        title: [
          { when: { lignes: { from: 2 } }, say: '{couverture* des habitants à portée d’un lieu connu, selon le lieu}' },
          'La part des habitants à portée'
        ],
        subtitle: 'Part des habitants à 10 km au plus[ {lieux}]'
      }
    }
  ]
};

/** The indicators of the réseau pour l'emploi, as its committee publishes them (S22). */
export const NETWORK: Entry = {
  id: 'reseau',
  question: 'Où en est le réseau pour l’emploi ?',
  inside: true,
  shown: [
    {
      request: 'spro/reseau_emploi',
      of: 'proche',
      made: { valeurs: { each: '{indicateur}, {valeur} ({unite})[ pour une cible de {cible}]', join: ' ; ', most: 6 } },
      says: [
        '{lieu}, {periode} : {valeurs}. Ces valeurs sont celles que le comité publie ; elles ne sont pas recalculées.',
        {
          when: { ailleurs: true },
          say: 'Le comité ne les donne pas pour ce territoire : ce sont celles d’un autre, {nom_lieu}.'
        }
      ],
      doors: {
        text: 'La fiche de chaque comité local',
        href: '/pilotage/reseau?territoire={place}',
        aside: 'ses cibles, sa position, la région',
        most: 1
      },
      figure: { title: 'La valeur et la cible de chaque indicateur', subtitle: 'Valeur et cible, {periode}' }
    }
  ]
};
