/** Parameters that each page reads from its address, by route; null where a request gives its own. */
export const PAGE_PARAMETERS: Readonly<Record<string, readonly string[] | null>> = {
  '/': ['carte', 'vers'],
  '/atelier': null,
  '/carte': null,
  '/catalogue': ['q', 'theme', 'public', 'maille', 'dessin', 'disponible', 'acces', 'millesime', 'source'],
  '/catalogue/[...id]': null,
  '/constats': ['territoire', 'comparer'],
  '/constats/[...id]': [],
  '/comparer': ['territoires', 'territoire', 'sujets', 'sujet'],
  '/donnees': [],
  '/donnees/a-demander': ['pour'],
  '/donnees/api': [],
  '/donnees/changements': [],
  '/donnees/concordance': [],
  '/donnees/instantane': [],
  '/decisions': ['territoire', 'id', 'decision', 'indicateur', 'formation', 'metier', 'instance'],
  '/dossier': ['territoire', 'comparer', 'modele', 'sections', 'section', 'ajouter', 'tableaux', 'note'],
  '/dossier/fichier': ['territoire', 'comparer', 'modele', 'sections', 'section', 'tableaux', 'note', 'format'],
  '/formations': ['territoire', 'comparer'],
  '/formations/[certification=certification]': ['territoire'],
  '/formations/campagne': ['territoire', 'campagne', 'type', 'domaine', 'nom_bassin', 'statut'],
  '/formations/campagne/[demande]': ['territoire', 'campagne'],
  '/formations/carte': [
    'territoire',
    'diplome',
    'domaine',
    'voie',
    'garder',
    'liste',
    'pression_haute',
    'pression_basse',
    'ecart_devenir',
    'classe_haute'
  ],
  '/pilotage/permanences': ['territoire', 'lieux', 'minutes', 'mode', 'type'],
  '/formations/ou-ouvrir': [
    'territoire',
    'formation',
    'domaine',
    'lieux',
    'distance',
    'mesure',
    'mode',
    'voie',
    'objectif',
    'communes',
    'demande',
    'places'
  ],
  '/formations/simulateur': ['territoire', 'lieu', 'places', 'mesure', 'portee', 'demande', 'metier', 'cout', 'avec'],
  '/integrer/[...id]': null,
  '/lieux/[id]': ['territoire'],
  '/mentions': [],
  '/methode': [],
  '/pilotage': ['territoire', 'comparer', 'public'],
  '/pilotage/seance': ['territoire', 'tout', 'indicateur'],
  '/recherche': ['q'],
  '/tableau': ['maille', 'indicateurs', 'tri'],
  '/territoires': [],
  '/territoires/[code]': ['comparer', 'public']
};

/** The address without parameters that its page does not read; null without any. One page, one address. */
export function tidyAddress(route: string, { pathname, searchParams }: URL): string | null {
  const known = PAGE_PARAMETERS[route];
  if (known === undefined || known === null) return null;
  const kept = [...searchParams].filter(([name]) => known.includes(name));
  if (kept.length === searchParams.size) return null;
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value]))
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return query === '' ? pathname : `${pathname}?${query}`;
}
