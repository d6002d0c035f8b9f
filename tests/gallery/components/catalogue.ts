import CatalogueFacets from '../../../src/lib/components/CatalogueFacets.svelte';
import CatalogueList from '../../../src/lib/components/CatalogueList.svelte';
import CatalogueSearch from '../../../src/lib/components/CatalogueSearch.svelte';
import Citation from '../../../src/lib/components/Citation.svelte';
import ColumnList from '../../../src/lib/components/ColumnList.svelte';
import Corrections from '../../../src/lib/components/Corrections.svelte';
import EmbedSnippet from '../../../src/lib/components/EmbedSnippet.svelte';
import ExportMenu from '../../../src/lib/components/ExportMenu.svelte';
import MethodFiche from '../../../src/lib/components/MethodFiche.svelte';
import SnippetList from '../../../src/lib/components/SnippetList.svelte';
import { apiSnippets } from '../../../src/lib/catalogue/api/snippets.ts';
import { markWords } from '../../../src/lib/catalogue/request/marks.ts';
import { madeSource } from '../../support/made-answer.ts';
import { states } from '../component-example.ts';
import { madeRequest } from '../made-request.ts';

const query = 'territoire=departement:29&annee=2025';
const facet = (name: string, label: string, chosen: boolean) => ({
  name,
  label,
  values: [
    { id: 'a', label: 'Emploi', count: 41, chosen, href: '/catalogue?theme=gpec' },
    { id: 'b', label: 'Formation', count: 38, chosen: false, href: '/catalogue?theme=cprdfop' }
  ]
});
const entry = {
  id: 'gpec/projets_recrutement',
  code: 'G01',
  title: markWords('Projets de recrutement', []),
  question: markWords('Quels métiers les employeurs comptent-ils recruter ?', ['recruter']),
  levels: 'département, bassin',
  map: true,
  reasons: [],
  excerpt: null
};
export const EXAMPLES = [
  ...states('CatalogueSearch', CatalogueSearch, {
    'au départ': { q: '', kept: [], tags: [] },
    'une recherche et un filtre': {
      q: 'recruter',
      kept: [{ name: 'theme', value: 'gpec' }],
      tags: [{ name: 'Thème', label: 'Emploi', href: '/catalogue' }]
    }
  }),
  ...states('CatalogueFacets', CatalogueFacets, {
    'un filtre choisi, un autre replié': { facets: [facet('theme', 'Thème', true), facet('maille', 'Maille', false)] }
  }),
  ...states('CatalogueList', CatalogueList, {
    'une requête trouvée, une qui n’a pas de source': {
      requests: [
        entry,
        {
          ...entry,
          id: 'gpec/difficultes',
          map: false,
          levels: '',
          reasons: ['L’enquête BMO n’est pas dans cet instantané.'],
          excerpt: { where: 'Champ', pieces: markWords('Les employeurs qui comptent recruter.', ['recruter']) }
        }
      ]
    },
    aucune: { requests: [] }
  }),
  ...states('Corrections', Corrections, {
    'un mot lu autrement': { corrections: [{ saisi: 'recrutter', lu: 'recruter' }] },
    aucun: { corrections: [] }
  }),
  ...states('MethodFiche', MethodFiche, {
    'toute la fiche': { request: madeRequest(true) },
    'l’indispensable': { request: madeRequest(false) }
  }),
  ...states('ExportMenu', ExportMenu, {
    'avec une figure et une carte': {
      id: 'gpec/carte_emploi',
      query,
      formats: ['csv-fr', 'xlsx', 'json'],
      map: '/carte?couche=gpec/carte_emploi',
      picture: true
    },
    'sans figure ni paramètre': { id: 'gpec/carte_emploi', query: '', formats: ['csv'], map: null }
  }),
  ...states('EmbedSnippet', EmbedSnippet, {
    'une figure à intégrer': {
      origin: 'https://exemple.invalid',
      id: 'gpec/projets_recrutement',
      query,
      title: 'Projets de recrutement',
      svg: '<svg height="320">'
    }
  }),
  ...states('ColumnList', ColumnList, {
    'une table de l’instantané': {
      columns: [
        { nom: 'territoire', type: 'VARCHAR', description: 'Code typé du territoire' },
        { nom: 'projets', type: 'INTEGER', description: 'Projets de recrutement ; vide quand il est caché' }
      ]
    }
  }),
  ...states('SnippetList', SnippetList, {
    'une adresse à reprendre': { snippets: apiSnippets('http://maille.test/api/v1/requests/essai/projets') }
  }),
  ...states('Citation', Citation, {
    'une réponse à citer': {
      text: `Galerie, « ${madeSource('Chiffres inventés').titre} », 2025.`,
      bibtex: '@misc{galerie2025,\n  title = {Chiffres inventés}\n}'
    }
  })
];
