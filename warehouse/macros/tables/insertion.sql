-- Devenir des sortants, prêt à additionner par un groupement : 'formation', 'cfd', 'domaine' (un diplôme et un domaine), 'diplome' ou 'ensemble' (la voie).
-- Chaque ligne est une formation, ou une réunion de formations trop petites tout entière dans le groupement ; ce qui n'est dans aucune y est entre ses bornes,
-- de zéro à dix-neuf. Rien ne s'y lit qui ne soit dans les deux cubes, dont aucun nombre n'est sous vingt personnes. Une formation dont le producteur ne dit
-- rien n'a pas de ligne ; un horizon que les promotions n'ont pas encore est vide.
create or replace macro insertion_par(groupement) as table
  with dans as (
    select case groupement when 'formation' then []::VARCHAR[] when 'cfd' then ['cfd']
        when 'domaine' then ['cfd', 'domaine'] when 'diplome' then ['cfd', 'domaine', 'diplome']
      else ['cfd', 'domaine', 'diplome', 'ensemble'] end as reunions
  ), mesures as (
    select millesime, voie, bool_or(emploi_12 is not null) as m12, bool_or(emploi_18 is not null) as m18, bool_or(emploi_24 is not null) as m24
    from publie.cube_insertion group by all
  ), lignes as (
    select c.millesime, c.territoire, c.voie, c.formation, f.libelle, f.cfd, f.diplome, f.niveau, f.domaine_nsf, f.domaine_libelle, f.duree, 1 as formations,
      c.effectif, c.sortants, c.poursuivants, c.emploi_6, c.emploi_12, c.emploi_18, c.emploi_24, c.reunion, c.reunion_emploi, true as porte_effectif
    from publie.cube_insertion as c left join reference.formations as f on f.formation = c.formation
    where c.reunion is not null or c.poursuivants is not null or c.emploi_6 is not null
    union all
    select r.millesime, r.territoire, r.voie, null, null, r.cfd, r.diplome, r.niveau, r.domaine_nsf, r.domaine_libelle,
        null, if(r.champ = 'effectif', r.formations, 0),
      r.effectif, r.sortants, r.poursuivants, r.emploi_6, r.emploi_12, r.emploi_18, r.emploi_24, null, r.reunion_emploi, r.champ = 'effectif'
    from publie.cube_insertion_reunies as r, dans where list_contains(dans.reunions, r.reunion)
  ), lues as (
    select lignes.*, lignes.reunion is not null as cachee, list_contains(dans.reunions, reunion_emploi) as emploi_reuni,
      cachee or reunion_emploi is not null as emploi_cache
    from lignes, dans where lignes.reunion is null or not list_contains(dans.reunions, lignes.reunion)
  ), emplois as (
    select lues.*, mesures.* exclude (millesime, voie), case when emploi_reuni then 0 when emploi_cache then coalesce(sortants, 19) end as au_plus
    from lues join mesures on mesures.millesime = lues.millesime and mesures.voie = lues.voie
  ), bornes as (
  select millesime, territoire, voie, formation, libelle, cfd, diplome, niveau, domaine_nsf, domaine_libelle, duree, formations,
    if(porte_effectif, if(cachee, 0, effectif), 0) as effectif_min, if(porte_effectif, if(cachee, 19, effectif), 0) as effectif_max,
    if(porte_effectif, if(cachee, 0, poursuivants), 0) as poursuivants_min, if(porte_effectif, if(cachee, 19, poursuivants), 0) as poursuivants_max,
    if(porte_effectif, if(cachee, 0, sortants), 0) as sortants_min, if(porte_effectif, if(cachee, 19, sortants), 0) as sortants_max,
    coalesce(emploi_6, if(emploi_cache, 0, null)) as emploi_6_min, coalesce(emploi_6, au_plus) as emploi_6_max,
    if(m12, coalesce(emploi_12, if(emploi_cache, 0, null)), null) as emploi_12_min, if(m12, coalesce(emploi_12, au_plus), null) as emploi_12_max,
    if(m18, coalesce(emploi_18, if(emploi_cache, 0, null)), null) as emploi_18_min, if(m18, coalesce(emploi_18, au_plus), null) as emploi_18_max,
    if(m24, coalesce(emploi_24, if(emploi_cache, 0, null)), null) as emploi_24_min, if(m24, coalesce(emploi_24, au_plus), null) as emploi_24_max
  from emplois
  )
  -- Ceux d'une formation qui poursuivent ou travaillent sont au plus ses inscrits.
  select *, poursuivants_min + emploi_6_min as favorables_min,
    if(formation is null, poursuivants_max + emploi_6_max, least(poursuivants_max + emploi_6_max, effectif_max)) as favorables_max
  from bornes;
