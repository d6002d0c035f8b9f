-- Métiers auxquels mène une recherche du site, quand elle est un code ou un libellé exact d'une nomenclature : FAP 2009 ou 2021 (la tension publiée,
-- telle quelle), fiche ROME v3 (tensions_liees, par la FAP 2009). Un mot libre ne mène à rien. Sans accents ni majuscules ; un code FAP l'emporte sur un libellé,
-- une FAP sur le ROME, la FAP la plus récente sur l'autre.
create or replace macro recherches_metiers(l_annee, lieu) as table
  with mots as (
    select recherche, lower(strip_accents(trim(recherche))) as mot, sum(recherches)::BIGINT as recherches
    from publie.cube_recherches where pas = 'mois' and periode[1:4] = l_annee and recherche <> 'regroupe' group by recherche
  ), familles as (
    select t.metier, t.annee, t.tension, t.classe, coalesce(m.libelle, t.metier) as libelle,
        split_part(t.metier, ':', 2) as code, split_part(t.metier, ':', 1) as nomenclature
    from publie.cube_tensions as t left join reference.metiers as m on m.metier = t.metier
    where t.territoire = lieu and t.niveau in ('fap225', 'fap228') and t.tension is not null
    qualify t.annee = max(t.annee) over (partition by t.niveau)
  ), fiches as (
    select r.code, r.libelle, t.annee, t.tension, t.classe_basse, t.classe_haute, t.part_reliee, t.metier
    from reference.rome as r join tensions_liees('rome_v3', lieu) as t on t.code = r.code where r.version = 'rome_v3'
  ), candidats as (
    select m.recherche, m.recherches, if(m.mot = lower(f.code), 1, 2) as rang, f.nomenclature, f.code,
        f.libelle as cherche, f.libelle as metier, f.annee, f.tension,
      f.classe as classe_basse, f.classe as classe_haute, 1.0::DOUBLE as part_reliee
    from mots as m join familles as f on m.mot in (lower(f.code), lower(strip_accents(f.libelle)))
    union all
    select m.recherche, m.recherches, if(m.mot = lower(f.code), 3, 4), 'rome_v3', f.code, f.libelle, f.metier, f.annee,
        f.tension, f.classe_basse, f.classe_haute, f.part_reliee
    from mots as m join fiches as f on m.mot in (lower(f.code), lower(strip_accents(f.libelle)))
  )
  select * from candidats qualify row_number() over (partition by recherche order by rang, annee desc, nomenclature, code) = 1;
