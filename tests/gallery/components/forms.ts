import type { ParameterDetail } from '../../../src/lib/catalogue/api/documents.ts';
import CompareFields from '../../../src/lib/components/CompareFields.svelte';
import CompareForm from '../../../src/lib/components/CompareForm.svelte';
import DossierForm from '../../../src/lib/components/DossierForm.svelte';
import MeasureChoice from '../../../src/lib/components/MeasureChoice.svelte';
import { measureLinks } from '../../../src/lib/view/measures.ts';
import MapControls from '../../../src/lib/components/MapControls.svelte';
import PointedCell from '../../../src/lib/components/PointedCell.svelte';
import OpenedSites from '../../../src/lib/components/OpenedSites.svelte';
import PublicForm from '../../../src/lib/components/PublicForm.svelte';
import RequestForm from '../../../src/lib/components/RequestForm.svelte';
import ScenarioBalance from '../../../src/lib/components/ScenarioBalance.svelte';
import ScenarioForm from '../../../src/lib/components/ScenarioForm.svelte';
import SitingForm from '../../../src/lib/components/SitingForm.svelte';
import SubjectTools from '../../../src/lib/components/SubjectTools.svelte';
import SubjectChoice from '../../../src/lib/components/SubjectChoice.svelte';
import TimeSteps from '../../../src/lib/components/TimeSteps.svelte';
import TablePages from '../../../src/lib/components/TablePages.svelte';
import TableForm from '../../../src/lib/components/TableForm.svelte';
import ThemeArchive from '../../../src/lib/components/ThemeArchive.svelte';
import { MODELS } from '../../../src/lib/dossier/dossier-address.ts';
import { readScenario } from '../../../src/lib/pages/siting/scenario.ts';
import { USUAL } from '../../../src/lib/pages/siting/siting-form.ts';
import { states } from '../component-example.ts';
import { CHOICES, PLACE } from '../made-place.ts';

const parameter = (nom: string, libelle: string, over: Partial<ParameterDetail> = {}): ParameterDetail => ({
  nom,
  libelle,
  domaine: 'choix',
  type: 'texte',
  defaut: null,
  facultatif: false,
  sujet: false,
  mailles: [],
  zone: false,
  valeurs: null,
  min: null,
  max: null,
  ...over
});
const KILOMETRES = { valeur: 'km', libelle: 'km par la terre' };
const parameters = [
  parameter('territoire', 'Territoire', { domaine: 'territoires', mailles: ['departement', 'bassin'] }),
  parameter('annee', 'Année', {
    domaine: 'millesimes.bmo',
    valeurs: ['2025', '2024'].map((valeur) => ({ valeur, libelle: valeur }))
  }),
  parameter('sexe', 'Sexe', { facultatif: true, valeurs: [{ valeur: 'F', libelle: 'femmes' }] }),
  parameter('rayon', 'Rayon (km)', { domaine: 'entier', min: 2, max: 30 })
];
const columns = [
  { nom: 'metier', libelle: 'Métier', role: 'dimension' },
  { nom: 'age', libelle: 'Âge', role: 'dimension' },
  { nom: 'projets', libelle: 'Projets', role: 'mesure' }
];
const balance = {
  words: '24 places à Carhaix',
  source: 'Galerie, chiffres inventés, 2025',
  request: '/catalogue/cprdfop/simulateur_bilan',
  download: '/api/v1/requests/cprdfop/simulateur_bilan?format=csv-fr'
};

const MAP = {
  layers: [{ id: 'gpec/carte_emploi', titre: 'Établissements' }],
  territoryLayers: [{ id: 'bassin/projets', titre: 'Projets de recrutement, par bassin d’emploi' }],
  place: { ...PLACE, population: 917_000 },
  choices: CHOICES,
  zone: null,
  camera: null,
  onchoose: () => undefined
};

export const EXAMPLES = [
  ...states('RequestForm', RequestForm, {
    'un territoire, une année, un choix facultatif, un nombre': {
      parameters,
      values: { territoire: 'departement:29', annee: '2025', rayon: '20' },
      choices: CHOICES
    },
    'plusieurs valeurs demandées': {
      parameters,
      values: { territoire: 'departement:29,bassin:5314,bassin:*', annee: '2025,2024' },
      choices: CHOICES
    },
    'aucun paramètre': { parameters: [], values: {}, choices: [] }
  }),
  ...states('TablePages', TablePages, {
    'au milieu': {
      links: [
        { text: 'Lignes précédentes', rel: 'prev', href: '?limit=60' },
        { text: 'Lignes suivantes', rel: 'next', href: '?limit=60&offset=120' }
      ]
    },
    'tout est montré': { links: [] }
  }),

  ...states('TableForm', TableForm, {
    replié: { columns, filterable: columns, sortable: columns, query: {} },
    trié: { columns, filterable: columns, sortable: columns, query: { tri: '-projets', annee: '2025' } }
  }),
  ...states('PublicForm', PublicForm, {
    'tous les publics': { wanted: null },
    'un public, et le territoire gardé': { wanted: 'QPV', kept: [['territoire', 'departement:29']] }
  }),
  ...states('CompareForm', CompareForm, {
    'avec la région': {
      own: 'departement:29',
      wanted: 'region:53',
      comparator: { nom: 'Bretagne' },
      choices: [
        { code: 'region:53', name: 'Bretagne' },
        { code: 'pays:FR', name: 'France' }
      ],
      others: CHOICES,
      kept: [['annee', '2025']]
    },
    'avec un territoire qui n’est pas proposé': {
      own: 'departement:29',
      wanted: 'commune:35238',
      comparator: { nom: 'Rennes' },
      choices: [],
      others: []
    }
  }),
  ...states('SubjectTools', SubjectTools, {
    'un territoire et un public': { place: PLACE, asked: 'femmes', choices: CHOICES }
  }),
  ...states('SubjectChoice', SubjectChoice, {
    'un sujet choisi': {
      chosen: [{ address: 'gpec/taux_chomage', title: 'Taux de chômage localisé', without: '/comparer' }],
      offered: [
        { value: 'gpec/taux_chomage', title: 'Taux de chômage localisé', theme: 'gpec', ticked: true },
        { value: 'spro/maillage_accueil', title: 'Maillage de l’accueil', theme: 'spro', ticked: false }
      ],
      most: 8
    }
  }),
  ...states('TimeSteps', TimeSteps, {
    'trois années, dont une est montrée': {
      label: 'Année',
      steps: ['2023', '2024', '2025'].map((text) => ({ text, href: `?annee=${text}`, current: text === '2025' })),
      change: { text: '2024, puis 2025', href: '?annee=2024,2025' },
      together: { text: '2023, 2024, 2025', href: '?annee=2023,2024,2025', workbook: '?format=xlsx' }
    }
  }),
  ...states('CompareFields', CompareFields, {
    'deux territoires': {
      fields: [
        { value: PLACE.territoire, place: PLACE, without: '/comparer?territoires=departement:35' },
        { value: 'departement:35', place: { nom: 'Ille-et-Vilaine' }, without: '/comparer?territoires=departement:29' },
        { value: 'Redon', place: null, without: '/comparer?territoires=departement:29,departement:35' }
      ],
      choices: CHOICES,
      most: 6
    },
    'aucun encore': { fields: [], choices: CHOICES, most: 6 }
  }),
  ...states('DossierForm', DossierForm, {
    'au départ': {
      models: MODELS.map((model) => ({ ...model, answering: '12 requêtes sur 14 répondent.' })),
      choices: CHOICES,
      region: 'region:53'
    },
    'un nom de plusieurs territoires': {
      models: [],
      choices: CHOICES,
      region: 'region:53',
      asked: 'rennes',
      near: [
        { name: 'Rennes', level: 'Bassin d’emploi · bassin:5314', href: '/dossier?territoire=bassin:5314' },
        { name: 'Rennes', level: 'Commune · commune:35238', href: '/dossier?territoire=commune:35238' }
      ]
    },
    'un nom inconnu': {
      models: [],
      choices: CHOICES,
      region: 'region:53',
      asked: 'renne',
      nearest: 'Rennes (commune:35238)'
    }
  }),
  ...states('ScenarioForm', ScenarioForm, {
    'au départ': {
      scenario: readScenario(new URLSearchParams()),
      towns: ['Brest', 'Redon'],
      place: PLACE,
      choices: CHOICES,
      occupations: [{ code: 'metier:A', name: 'Soudeurs' }],
      measures: [KILOMETRES],
      price: null
    },
    'deux lieux et un coût': {
      scenario: readScenario(new URLSearchParams('lieu=Carhaix&places=24&lieu=Redon&places=-6&cout=9000')),
      towns: [],
      place: PLACE,
      choices: CHOICES,
      occupations: [],
      measures: [{ valeur: 'voiture', libelle: 'minutes en voiture' }, KILOMETRES],
      price: 'Prix médian d’un contrat : 8 000 €.'
    }
  }),
  ...states('SitingForm', SitingForm, {
    'au départ': {
      form: USUAL,
      place: PLACE,
      choices: CHOICES,
      domains: [{ valeur: '22', libelle: 'Transformations' }],
      modes: []
    },
    'trois ouvertures pour un domaine': {
      form: { ...USUAL, domaine: '22', lieux: '3', communes: 'lycees' },
      place: PLACE,
      choices: CHOICES,
      domains: [{ valeur: '22', libelle: 'Transformations' }],
      modes: [{ valeur: 'voiture', libelle: 'voiture' }]
    }
  }),
  ...states('OpenedSites', OpenedSites, {
    'deux communes, dont une a un lycée du domaine': {
      rows: [
        { name: 'Brest', href: '/territoires/commune:29019', adds: '900 habitants', alike: '' },
        { name: 'Le Faou', href: '/territoires/commune:29053', adds: '100 habitants', alike: 'Hanvec' }
      ],
      hosts: [
        { commune: 'Brest', schools: ['Lycée Essai (84 élèves)'] },
        { commune: 'Le Faou', schools: [] }
      ],
      next: ['À Brest et à Plouay : 990 habitants, 10 de moins.'],
      program: 'Il restait quatre communes.'
    },
    'une commune, dont on ne sait pas les lycées': {
      rows: [{ name: 'Brest', href: '/territoires/commune:29019', adds: '900 habitants', alike: '' }],
      hosts: [],
      next: [],
      program: null
    }
  }),
  ...states('ScenarioBalance', ScenarioBalance, {
    'avant et après': {
      ...balance,
      sentences: ['**1 200 jeunes** de plus à 20 km au plus d’une place.', 'Ailleurs, rien ne change.'],
      lines: [{ label: 'Jeunes à portée', before: '12 400', after: '13 600' }],
      reasons: [],
      need: 'Le métier compte 45 projets.',
      needHref: '/catalogue/cprdfop/sortants_besoins',
      cost: '216 000 € par an.'
    },
    'un autre scénario gardé à côté': {
      ...balance,
      sentences: ['**1 200 jeunes** de plus à 20 km au plus d’une place.'],
      lines: [{ label: 'Jeunes à portée', before: '12 400', after: '13 600' }],
      others: [
        { words: '24 places ouvertes à Quimper', after: ['13 100'], href: '/formations/simulateur?lieu=a&places=24' }
      ],
      keep: '/formations/simulateur?lieu=b&places=40&avec=lieu%3Db%26places%3D40',
      reasons: [],
      need: null,
      needHref: null,
      cost: null
    },
    'aucune réponse': {
      ...balance,
      sentences: [],
      lines: null,
      reasons: ['Le fichier des capacités n’est pas dans cet instantané.'],
      need: null,
      needHref: null,
      cost: null
    }
  }),
  ...states('ThemeArchive', ThemeArchive, { 'un thème': { theme: 'gpec', name: 'GPEC', territory: 'departement:29' } }),
  ...states('PointedCell', PointedCell, {
    'un hexagone lu': {
      pointed: { x: 40, y: 20, words: 'près de Plouay, 39,6 habitants par km²', number: '' },
      aimed: false,
      width: 600,
      height: 400
    }
  }),
  ...states('MapControls', MapControls, {
    'une mesure et ses choix': {
      ...MAP,
      layer: 'gpec/carte_emploi',
      refusedPlace: null,
      hexagons: { chosen: null, drawn: 6, finest: 8, points: 'aucun', reading: 'brute', refused: null, relief: false },
      options: parameters.slice(1, 2),
      values: { annee: '2025' }
    },
    'une couche qui ne se lit que brute, et un territoire qui n’est pas connu': {
      ...MAP,
      layer: 'gpec/carte_emploi',
      refusedPlace: { typed: 'Rdon', reason: 'Territoire « Rdon » inconnu.', choices: [] },
      hexagons: {
        chosen: 7,
        drawn: 7,
        finest: 8,
        points: 'aucun',
        reading: 'brute',
        refused: 'Cette couche n’est pas un compte par cellule : elle ne se lisse pas.',
        relief: false
      },
      options: [],
      values: {}
    },
    'une mesure par territoire': {
      ...MAP,
      layer: 'bassin/projets',
      refusedPlace: null,
      beside: {
        chosen: 'bassin/difficulte',
        layers: [{ id: 'bassin/difficulte', titre: 'Recrutements jugés difficiles, par bassin d’emploi' }]
      },
      options: parameters.slice(1, 2),
      values: { annee: '2025' }
    }
  }),
  ...states('MeasureChoice', MeasureChoice, {
    'deux mesures côte à côte': measureLinks(
      '/catalogue/gpec/difficultes_territoires',
      { annee: '2025' },
      [
        { nom: 'projets', libelle: 'Projets de recrutement' },
        { nom: 'difficulte', libelle: 'Part jugée difficile' }
      ],
      ['difficulte', 'projets'],
      'difficulte'
    )
  })
];
