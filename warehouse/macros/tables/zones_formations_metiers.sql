-- Ce que les fichiers lus donnent à apprendre pour chaque famille de métiers (FAP 2009 et 2021), voie par voie : à `la_portee` au plus d'un territoire
-- (kilomètres par la terre, ou minutes), bordure comprise, puis dans la région. Une formation mène à plusieurs métiers ; chacun la compte. Les apprentis d'InserJeunes n'ont pas de lieu,
-- ni les formations en apprentissage d'un établissement que l'annuaire ne situe pas.
create or replace macro formations_des_metiers(code_lu, la_portee, la_rentree, la_mesure := 'km') as table
  with la_region as (
    select region_de(code_lu) as territoire
  ), siens as (
    from departements_autour(code_lu)
  ), offres as (
    select voie, nomenclature, code, coalesce(effectif, 1) as pres, 0 as region, 0 as de_plus
    from formations_a_portee(code_lu, la_portee, sa_mesure := la_mesure)
    where nomenclature <> 'niveau' and (voie <> 'scolaire' or (millesime = la_rentree::varchar and effectif > 0))
    union all
    select 'scolaire', 'cfd', f.cfd, 0, c.effectif, 0 from publie.cube_effectifs as c join reference.formations as f
        on f.formation = c.formation
    where c.rentree = la_rentree and c.effectif > 0 and 'departement:' || departement_uai(c.uai) in (from siens)
    union all
    select 'continue', split_part(certification, ':', 1), split_part(certification, ':', 2), 0, 1, 0
        from publie.sessions_formation where certification is not null and departement in (from siens)
    union all
    select 'apprentissage', if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), 0, 1, if(cellule is null, 1, 0)
    from publie.offre_apprentissage where departement in (from siens)
    union all
    select 'apprentis', 'cfd', coalesce(cfd, split_part(formation, ':', 2)), 0, effectif_min, effectif_max - effectif_min from insertion_par('formation')
    where voie = 'apprentissage' and formation is not null and territoire in (from la_region) and effectif_max > 0
    qualify millesime = max(millesime) over ()
    union all
    select 'sanitaire_social', 'rome_v3', m.rome, 0, c.inscrits, 0
    from publie.cube_sanitaire_social as c join metiers_sanitaires() as m on m.formation = c.formation
    where c.territoire in (from la_region) and c.inscrits > 0 qualify c.annee = max(c.annee) over ()
  )
  select l.metier,
    coalesce(sum(pres) filter (voie = 'scolaire'), 0)::bigint as eleves, coalesce(sum(region) filter (voie = 'scolaire'), 0)::bigint as eleves_region,
    coalesce(sum(pres) filter (voie = 'apprentissage'), 0)::bigint as offres, coalesce(sum(region) filter (voie = 'apprentissage'), 0)::bigint as offres_region,
    coalesce(sum(de_plus) filter (voie = 'apprentissage'), 0)::bigint as offres_sans_lieu,
    coalesce(sum(region) filter (voie = 'apprentis'), 0)::bigint as apprentis_min,
        coalesce(sum(region + de_plus) filter (voie = 'apprentis'), 0)::bigint as apprentis_max,
    coalesce(sum(pres) filter (voie = 'continue'), 0)::bigint as sessions, coalesce(sum(region) filter (voie = 'continue'), 0)::bigint as sessions_region,
    coalesce(sum(region) filter (voie = 'sanitaire_social'), 0)::bigint as inscrits_region
  from publie.formations_des_familles as l left join offres as o on o.nomenclature = l.nomenclature and o.code = l.code
  group by l.metier;
