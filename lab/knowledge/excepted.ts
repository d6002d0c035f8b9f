/** Never taken away, each for its reason. */
export const EXCEPTED: Readonly<Record<string, string>> = {
  decoupage: 'no build starts without the list of communes',
  bassins: 'without their limits the basins of the survey are no territories',
  zones_emploi: 'without their limits the zones d’emploi are no territories',
  contours: 'without outlines nothing is laid on hexagons, which each such answer says',
  centroides: 'they stand for outlines where there are none',
  academies: 'without them a region of several académies would be one: figures of the same codes would be others',
  comites_locaux_emploi: 'without them arrondissements stand for them, under a name that says so',
  frr: 'without it no commune is classed, and zones of that name do not exist',
  naf: 'names and levels of activities, from which a masked cube is made',
  demandeurs: 'what it publishes is in the mask of the communes, which would be made anew',
  demandeurs_abc: 'what it publishes is known of the mask of the communes, which would be made anew',
  demandeurs_communes: 'masked',
  decrochage: 'masked',
  emploi_communes: 'masked',
  filieres: 'outlines of sectors come with the warehouse'
};

/** Columns whose words another file gives, written otherwise, once a source is taken away: a name is not a figure. */
export const RENAMED: Readonly<Record<string, readonly string[]>> = {
  annuaire_education: ['etablissement', 'groupe', 'commune'],
  inserjeunes_cfa: ['etablissement', 'groupe'],
  bcn: ['formation', 'ligne', 'groupe', 'libelle'],
  rncp: ['certification']
};
