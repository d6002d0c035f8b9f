/*---
description: Devenir des sortants prêt à additionner, par formation ou par réunion de formations trop petites ; rien qui ne soit dans cube_insertion et cube_insertion_reunies
tri: [millesime, territoire, voie, formation, cfd, diplome, niveau, domaine_nsf, effectif_min, effectif_max, sortants_min, emploi_6_min, emploi_6_max]
intermediaire: true
colonnes:
  groupements: Les additions où cette ligne compte (formation, cfd, domaine, diplome, ensemble), comme insertion_par
  millesime: Les deux années de sortie, 2021_2022
  territoire: Région (code typé)
  voie: scolaire ou apprentissage
  formation: Formation, vide pour une réunion
  libelle: Intitulé de la formation
  cfd: Code du diplôme
  diplome: Nom courant du diplôme
  niveau: Niveau européen du diplôme
  domaine_nsf: Domaine de spécialités
  domaine_libelle: Intitulé du domaine
  duree: Années de la formation
  formations: Formations comptées
  effectif_min: Inscrits, au moins
  effectif_max: Inscrits, au plus
  poursuivants_min: Poursuivants, au moins
  poursuivants_max: Poursuivants, au plus
  sortants_min: Sortants, au moins
  sortants_max: Sortants, au plus
  emploi_6_min: En emploi six mois après, au moins
  emploi_6_max: Au plus
  emploi_12_min: Douze mois après, au moins
  emploi_12_max: Au plus
  emploi_18_min: Dix-huit mois après, au moins
  emploi_18_max: Au plus
  emploi_24_min: Vingt-quatre mois après, au moins
  emploi_24_max: Au plus
  favorables_min: Poursuivants et en emploi à six mois, au moins
  favorables_max: Au plus
---*/
with dans as (
  select * from (values ('formation', []::VARCHAR[]), ('cfd', ['cfd']), ('domaine', ['cfd', 'domaine']), ('diplome', ['cfd', 'domaine', 'diplome']),
    ('ensemble', ['cfd', 'domaine', 'diplome', 'ensemble'])) as g(groupement, reunions)
), mesures as (
  select millesime, voie, bool_or(emploi_12 is not null) as m12, bool_or(emploi_18 is not null) as m18, bool_or(emploi_24 is not null) as m24
  from publie.cube_insertion group by all
), lignes as (
  select c.millesime, c.territoire, c.voie, c.formation, f.libelle, f.cfd, f.diplome, f.niveau, f.domaine_nsf, f.domaine_libelle, f.duree, 1 as formations,
    c.effectif, c.sortants, c.poursuivants, c.emploi_6, c.emploi_12, c.emploi_18, c.emploi_24, c.reunion, c.reunion_emploi, true as porte_effectif,
    null as reunie, false as muet
  from publie.cube_insertion as c left join reference.formations as f on f.formation = c.formation
  where c.reunion is not null or c.poursuivants is not null or c.emploi_6 is not null
  union all
  select r.millesime, r.territoire, r.voie, null, null, r.cfd, r.diplome, r.niveau, r.domaine_nsf, r.domaine_libelle,
      null, if(r.champ <> 'emploi', r.formations, 0),
    r.effectif, r.sortants, r.poursuivants, r.emploi_6, r.emploi_12, r.emploi_18, r.emploi_24, null, r.reunion_emploi,
    r.champ <> 'emploi', r.reunion, r.champ = 'muet'
  from publie.cube_insertion_reunies as r
), lues as (
  select l.*, dans.groupement, l.reunion is not null or l.muet as cachee, if(l.muet, l.effectif, 19) as plafond,
    list_contains(dans.reunions, reunion_emploi) as emploi_reuni,
    cachee or reunion_emploi is not null as emploi_cache
  from (select *, row_number() over (order by lignes) as ligne from lignes) as l
  join dans on if(l.reunie is null, l.reunion is null or not list_contains(dans.reunions, l.reunion), list_contains(dans.reunions, l.reunie))
), emplois as (
  select lues.*, mesures.* exclude (millesime, voie), case when emploi_reuni then 0 when emploi_cache then coalesce(sortants, plafond) end as au_plus
  from lues join mesures on mesures.millesime = lues.millesime and mesures.voie = lues.voie
), bornes as (
  select ligne, groupement, muet,
    millesime, territoire, voie, formation, libelle, cfd, diplome, niveau, domaine_nsf, domaine_libelle, duree, formations,
    if(porte_effectif, if(cachee and not muet, 0, effectif), 0) as effectif_min, if(porte_effectif, if(cachee, plafond, effectif), 0) as effectif_max,
    if(porte_effectif, if(cachee, 0, poursuivants), 0) as poursuivants_min, if(porte_effectif, if(cachee, plafond, poursuivants), 0) as poursuivants_max,
    if(porte_effectif, if(cachee, 0, sortants), 0) as sortants_min, if(porte_effectif, if(cachee, plafond, sortants), 0) as sortants_max,
    coalesce(emploi_6, if(emploi_cache, 0, null)) as emploi_6_min, coalesce(emploi_6, au_plus) as emploi_6_max,
    if(m12, coalesce(emploi_12, if(emploi_cache, 0, null)), null) as emploi_12_min, if(m12, coalesce(emploi_12, au_plus), null) as emploi_12_max,
    if(m18, coalesce(emploi_18, if(emploi_cache, 0, null)), null) as emploi_18_min, if(m18, coalesce(emploi_18, au_plus), null) as emploi_18_max,
    if(m24, coalesce(emploi_24, if(emploi_cache, 0, null)), null) as emploi_24_min, if(m24, coalesce(emploi_24, au_plus), null) as emploi_24_max
  from emplois
)
-- Ceux d'une formation qui poursuivent ou travaillent sont au plus ses inscrits. Des réunions différentes peuvent avoir les mêmes nombres.
select * exclude (ligne, muet)
from (
  select list(groupement order by groupement) as groupements, * exclude (groupement), poursuivants_min + emploi_6_min as favorables_min,
    if(formation is null and not muet, poursuivants_max + emploi_6_max, least(poursuivants_max + emploi_6_max, effectif_max)) as favorables_max
  from bornes
  group by all
)
