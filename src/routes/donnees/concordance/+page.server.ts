import type { Concordance, ConcordancePublication } from '$lib/catalogue/records/concordance.ts';
import { fetchConcordance } from '$lib/client/api.ts';
import { numbered } from '$lib/text/grammar.ts';
import { computedText, gapText, issueText, publishedText } from '$lib/words/concordance.ts';
import type { PageServerLoad } from './$types';

/** The parts of the page: what is to be explained first, what has no answer here last. */
const PARTS: readonly { etat: Concordance; id: string; title: string; said: string }[] = [
  {
    etat: 'ecart',
    id: 'ecarts',
    title: 'Avec un écart, dont la raison est dite',
    said: 'Le calcul n’est pas le chiffre publié, même arrondi comme lui. Aucun instantané n’est mis en service tant que la raison n’en est pas écrite.'
  },
  {
    etat: 'encadre',
    id: 'encadres',
    title: 'Encadrés par le secret',
    said: 'Le fichier ouvert cache des cellules. Ce que l’on en sait est un encadrement ; le chiffre publié, calculé sur les cellules cachées, y tombe.'
  },
  {
    etat: 'egal',
    id: 'egaux',
    title: 'Retrouvés',
    said: 'Le calcul, arrondi comme la publication, est le chiffre publié.'
  },
  {
    etat: 'non_calcule',
    id: 'non-calcules',
    title: 'Non calculés ici',
    said: 'Le fichier ou le territoire n’est pas dans cet instantané.'
  }
];

export const load: PageServerLoad = async ({ fetch }) => {
  const { instantane, publications } = await fetchConcordance(fetch);
  const figures = publications.flatMap(({ chiffres }) => chiffres);
  const count = (etat: Concordance): number => figures.filter((figure) => figure.etat === etat).length;
  const shown = publications.filter(({ chiffres }) => chiffres.some(({ etat }) => etat !== 'non_calcule'));
  return {
    demo: instantane.demo,
    region: instantane.region_nom,
    summary: [
      numbered(figures.length - count('non_calcule'), 'chiffre', 'chiffres'),
      numbered(shown.length, 'publication', 'publications')
    ].join(' de '),
    parts: PARTS.map(({ etat, ...part }) => ({
      ...part,
      folded: etat === 'non_calcule',
      computed: etat !== 'non_calcule',
      explained: etat === 'ecart' || etat === 'non_calcule',
      count: count(etat),
      groups: publications.map((publication) => groupOf(publication, etat)).filter(({ rows }) => rows.length > 0)
    })).filter(({ groups }) => groups.length > 0)
  };
};

/** A publication, told once, and its figures of one kind. */
function groupOf(
  { id, titre, producteur, relais, parution, adresse, chiffres }: ConcordancePublication,
  etat: Concordance
) {
  return {
    id: `${etat}-${id}`,
    title: titre,
    href: adresse,
    said: [producteur, ...(relais === null ? [] : [`cité par ${relais}`]), issueText(parution)].join(', '),
    rows: chiffres
      .filter((figure) => figure.etat === etat)
      .map((figure) => ({
        label: figure.libelle,
        passage: figure.passage,
        href: figure.adresse,
        published: publishedText(figure),
        computed: computedText(figure),
        gap: gapText(figure),
        reason: figure.raison ?? ''
      }))
  };
}
