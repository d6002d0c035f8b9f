import Findings from '../../../src/lib/components/Findings.svelte';
import { createRawSnippet } from 'svelte';
import AnswerBesideForm from '../../../src/lib/components/AnswerBesideForm.svelte';
import Trail from '../../../src/lib/components/Trail.svelte';
import { trailTo } from '../../../src/lib/view/trail.ts';
import OccupationHeader from '../../../src/lib/components/OccupationHeader.svelte';
import Quote from '../../../src/lib/components/Quote.svelte';
import WrappedList from '../../../src/lib/components/WrappedList.svelte';
import Understood from '../../../src/lib/components/Understood.svelte';
import PageFrame from '../../../src/lib/components/PageFrame.svelte';
import PlaceHeader from '../../../src/lib/components/PlaceHeader.svelte';
import SectionNav from '../../../src/lib/components/SectionNav.svelte';
import CourseCodes from '../../../src/lib/components/CourseCodes.svelte';
import SectionView from '../../../src/lib/components/SectionView.svelte';
import SubjectHeader from '../../../src/lib/components/SubjectHeader.svelte';
import SiteHeader from '../../../src/lib/components/SiteHeader.svelte';
import Terms from '../../../src/lib/components/Terms.svelte';
import Waiting from '../../../src/lib/components/Waiting.svelte';
import Acts from '../../../src/lib/components/Acts.svelte';
import { frame } from '../../../src/lib/charts/figure-model.ts';
import type { Finding } from '../../../src/lib/pages/section.ts';
import { madeAnswer, madeColumn } from '../../support/made-answer.ts';
import { states } from '../component-example.ts';
import { PLACE } from '../made-place.ts';

const key = {
  label: 'Projets de recrutement',
  value: '12 400',
  source: 'Galerie, chiffres inventés, 2025',
  href: '/catalogue/gpec/projets_recrutement'
};
const hidden = {
  label: 'Demandeurs d’emploi',
  value: 's',
  spoken: 'couvert par le secret statistique',
  source: 'Galerie, chiffres inventés, 2025'
};
const elsewhere = {
  label: 'Taux de chômage',
  where: 'bassin de Quimperlé (98 % des habitants de la zone d’emploi)',
  value: '6,1 à 6,4 %',
  spoken: 'entre 6,1 et 6,4 %',
  aside: 'région : 6,0 %',
  source: 'Galerie, chiffres inventés, 2025'
};
const finding = (kind: Finding['kind'], title: string): Finding => ({
  id: 'gpec/recrutements-difficiles',
  decision: '/decisions?territoire=region:53&decision=Essai#nouvelle',
  kind,
  title,
  sentence:
    'Six projets sur dix sont jugés difficiles : entre 54 et 59 %, une partie des cellules n’étant pas diffusée.',
  rule: 'L’intervalle entier est au-dessus de celui de la région.',
  people: { least: 12_000, words: 'entre 12 000 et 12 800 projets' },
  sureness: 'Sondage, dont l’erreur n’est pas publiée.',
  next: 'Demander aux employeurs ce qui manque.',
  others: { count: 2, href: '/constats?territoire=region:53#gpec-recrutements-difficiles' },
  dated: false,
  recent: true,
  theme: 'recrutement',
  about: null,
  links: [{ text: 'Difficultés de recrutement', href: '/catalogue/gpec/difficultes' }]
});
const findings = [
  finding('force', 'Des formations proches de tous'),
  finding('alerte', 'Des recrutements difficiles'),
  finding('constat', 'Des projets surtout saisonniers')
];
const section = {
  id: 'recruter',
  question: 'Qui recrute, et avec quelle peine ?',
  sentences: ['Les employeurs comptent 12 400 projets de recrutement en 2025.', 'Six sur dix sont jugés difficiles.'],
  figures: [
    frame(madeAnswer({ requete: { titre: 'Projets' } }), { title: 'Projets par métier', subtitle: 'Finistère, 2025' })
  ]
};

export const EXAMPLES = [
  ...states('SiteHeader', SiteHeader, {
    'sur une page de territoire': { path: '/territoires/departement:29', logo: null },
    'sur une page qui n’est pas au menu, avec le logo de la région': {
      path: '/methode',
      logo: {
        texte: 'Région d’essai',
        image:
          'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA2MCAzMCI+PHJlY3Qgd2lkdGg9IjYwIiBoZWlnaHQ9IjMwIiBmaWxsPSIjN2ExZjNkIi8+PC9zdmc+'
      }
    }
  }),
  ...states('SubjectHeader', SubjectHeader, {
    'une filière, sa phrase et ses chiffres': {
      kind: 'Filière proposée',
      name: 'Industries agroalimentaires',
      place: PLACE,
      headline:
        'Dans le Finistère, les employeurs déclarent **1 200 projets de recrutement** pour 2025 dans ses métiers.',
      outside: null,
      keys: [key, hidden]
    },
    'dans une autre région, sans chiffre': {
      kind: 'Filière de la région',
      name: 'Métiers de la mer',
      place: PLACE,
      headline: null,
      outside: 'Normandie',
      keys: []
    }
  }),
  ...states('Trail', Trail, {
    'la question d’une requête, sous Données et le catalogue': { crumbs: trailTo('/catalogue/gpec/projets_metier') }
  }),
  ...states('OccupationHeader', OccupationHeader, {
    'une fiche du ROME, sa phrase et ce qu’il faut en savoir': {
      occupation: { code: 'rome:K1304', name: 'Employé familial / Employée familiale', kind: 'ROME, fiche' },
      place: PLACE,
      title: '',
      headline: 'Dans le Finistère, la famille « Employés de maison » était de **classe de tension 5 sur 5** en 2019.',
      warning: 'Cette fiche est propre au ROME 4.0 et vient d’une fiche v3 plus large.',
      outside: null,
      keys: []
    },
    'une famille d’une autre région, et son titre': {
      occupation: {
        code: 'fap2021:V0X60',
        name: 'Aides-soignants',
        kind: 'FAP 2021, FAP 2009, ROME, famille détaillée'
      },
      title: '927 à 4 près cherchés en 2025, pour environ 10 900 emplois en 2019',
      place: PLACE,
      headline: null,
      warning: null,
      outside: 'Normandie',
      keys: []
    }
  }),
  ...states('WrappedList', WrappedList, {
    'deux lignes, chacune son bloc sur un téléphone': {
      caption: 'Demandes de la campagne.',
      keys: ['a', 'b'],
      model: frame(
        madeAnswer({
          colonnes: [madeColumn('nom', 'dimension'), madeColumn('places', 'mesure')],
          lignes: [
            { nom: 'CAP Cuisine', places: 24 },
            { nom: 'BTS Tourisme', places: 12 }
          ]
        }),
        { title: '', subtitle: '' }
      ).table
    }
  }),
  ...states('Quote', Quote, {
    'une phrase et ses sources, fermées': {
      lines: [
        'Aides-soignants, Finistère : 927 à 4 près cherchés en 2025.',
        'France Travail, « Projets de recrutement ».'
      ]
    }
  }),
  ...states('Understood', Understood, {
    'un métier et un lieu, que l’on peut changer': {
      to: '/demander',
      parts: [
        { genre: 'Métier', nom: 'Aides-soignants', sans: 'Finistère', autres: [] },
        {
          genre: 'Lieu',
          nom: 'Finistère',
          sans: 'aides-soignants',
          autres: [{ nom: 'Bretagne', q: 'aides-soignants Bretagne' }]
        }
      ]
    },
    'rien qui se sépare': { to: '/recherche', parts: [] }
  }),
  ...states('AnswerBesideForm', AnswerBesideForm, {
    'une réponse, et son formulaire': {
      answer: createRawSnippet(() => ({ render: () => '<p>Ce qui répond à la question.</p>' })),
      form: createRawSnippet(() => ({ render: () => '<form aria-label="Question"><button>Chercher</button></form>' }))
    },
    'le formulaire seul': {
      answer: null,
      form: createRawSnippet(() => ({ render: () => '<form aria-label="Question"><button>Chercher</button></form>' }))
    }
  }),
  ...states('PageFrame', PageFrame, {
    'trois questions et deux pages': {
      sections: [
        { id: 'qui', question: 'Qui vit ici ?' },
        { id: 'quoi', question: 'Qui travaille ici, et dans quoi ?' }
      ],
      label: 'Questions du diagnostic',
      groups: [{ label: 'Voir aussi', links: [{ href: '/carte', text: 'Voir sur la carte' }] }],
      children: createRawSnippet(() => ({ render: () => '<p>Ce que la page dit.</p>' }))
    }
  }),
  ...states('PlaceHeader', PlaceHeader, {
    'un premier écran, avec ses voisins et un constat': {
      kind: 'Diagnostic territorial',
      place: PLACE,
      headline: 'Les employeurs comptent **12 400 projets** de recrutement en 2025.',
      outside: null,
      keys: [key],
      first: {
        walk: {
          parents: [{ territoire: 'region:53', name: 'Bretagne' }],
          neighbours: [{ territoire: 'departement:22', name: 'Côtes-d’Armor' }],
          among: 'dans la région',
          groups: [{ level: 'Bassins d’emploi', steps: [{ territoire: 'bassin:5301', name: 'Brest' }] }]
        },
        alike: [
          {
            territoire: 'departement:35',
            name: 'Ille-et-Vilaine',
            reason: '91 % des emplois privés dans les mêmes activités'
          }
        ],
        map: null,
        highlights: findings,
        otherFindings: 4,
        highlightsLack: ''
      }
    },
    'une phrase et trois chiffres, dont un d’ailleurs': {
      kind: 'Diagnostic territorial',
      place: PLACE,
      headline: 'Les employeurs comptent **12 400 projets** de recrutement en 2025.',
      outside: null,
      keys: [key, hidden, elsewhere]
    },
    'un territoire qui déborde de la région': {
      kind: 'Diagnostic territorial',
      place: { ...PLACE, territoire: 'bassin:5314', maille: 'bassin', nom: 'Bassin de Redon' },
      headline: null,
      outside: null,
      keys: []
    },
    'un territoire d’une autre région': {
      kind: 'Diagnostic territorial',
      place: { ...PLACE, territoire: 'region:28', maille: 'region', nom: 'Normandie' },
      headline: null,
      outside: 'Bretagne',
      keys: []
    }
  }),
  ...states('SectionNav', SectionNav, {
    'trois questions et un lien': {
      sections: [
        section,
        { id: 'former', question: 'Quelles formations ?' },
        { id: 'chercher', question: 'Qui cherche un emploi ?' }
      ],
      label: 'Questions',
      more: [{ href: '/comparer', text: 'Comparer' }]
    }
  }),
  ...states('SectionView', SectionView, {
    'des phrases, une figure sans réponse': { section },
    'des phrases seules': { section: { ...section, figures: [] } },
    'ce qui n’est pas connu': {
      section: {
        ...section,
        figures: [],
        unknown: [{ what: 'Emplois au lieu de travail', why: 'fichier non lu : « Recensement »' }]
      }
    },
    'ce que disent des études, citées': {
      section: {
        ...section,
        figures: [],
        studies: [
          {
            finding: 'Un employeur sur deux renonce à recruter.',
            by: 'A. Essai, Observatoire',
            title: 'Recruter',
            year: '2024',
            href: 'https://exemple.invalid/recruter',
            about: 'Brest, recrutement'
          }
        ]
      }
    },
    'des pages à ouvrir, à côté de la figure': {
      section: {
        ...section,
        doors: [
          { text: 'Dinard', href: '/territoires/commune:35093', aside: 'Lycée hôtelier, 35 élèves' },
          { text: 'Brest', href: '/territoires/commune:29019' }
        ]
      }
    }
  }),
  ...states('CourseCodes', CourseCodes, {
    'un diplôme de deux codes, avec ses fiches': {
      course: {
        certifications: ['rncp:38430', 'rncp:37553'],
        certifications_rapprochees: ['rncp:37553'],
        certifinfo: ['certifinfo:88543']
      },
      versions: [
        {
          formation: 'cfd:50022146',
          ouverture: '2024-09-01',
          fermeture: null,
          citee: false,
          dates: 'ouvert le 1er septembre 2024'
        },
        {
          formation: 'cfd:50022139',
          ouverture: '2016-09-01',
          fermeture: '2025-08-31',
          citee: true,
          dates: 'ouvert le 1er septembre 2016, fermé le 31 août 2025'
        }
      ]
    },
    'un code sans date ni fiche': {
      course: { certifications: [], certifications_rapprochees: [], certifinfo: [] },
      versions: [{ formation: 'cfd:46M22102', ouverture: null, fermeture: null, citee: true, dates: '' }]
    }
  }),
  ...states('Findings', Findings, {
    'les trois sortes de constats': { findings },
    'une seule sorte': { findings: findings.slice(0, 1) }
  }),
  ...states('Terms', Terms, { 'deux mots du glossaire': { terms: ['observé', 'ventilé'] } }),
  ...states('Waiting', Waiting, {
    'deux figures faute d’un fichier': {
      missing: [
        {
          reason: 'La source « BMO » (France Travail) n’est pas dans cet instantané.',
          figures: [
            { title: 'Projets par métier', request: '/catalogue/gpec/projets_recrutement', at: 0 },
            { title: 'Part jugée difficile', request: '/catalogue/gpec/difficultes', at: 1 }
          ]
        }
      ]
    },
    'ce qui manque pour conclure, et qui le détient': {
      said: true,
      missing: [
        {
          reason: 'La source « Recensement » (Insee) n’est pas publiée ici.',
          figures: [{ title: 'Emplois', request: '/catalogue/gpec/emplois_metier', at: 0 }]
        }
      ]
    },
    'toutes les sources sont là': { missing: [] }
  }),
  ...states('Acts', Acts, {
    'comparer et agir': {
      links: [
        { text: 'Comparer', href: '/comparer' },
        { text: 'Où agir', href: '/formations/carte' }
      ]
    }
  })
];
