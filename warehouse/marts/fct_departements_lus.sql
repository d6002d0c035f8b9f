-- Départements de France où chaque fichier de lieux a une ligne au moins, par objet et millésime : un fichier régional s'arrête à sa région,
-- un fichier national les a tous. Des élèves ou des places ne sont situés que là où l'annuaire l'est aussi.
with annuaire as (
  select distinct c.departement
  from staging.stg_annuaire_education__etablissements as a
  join marts.dim_passage_communes as p on p.code = a.code_commune
  join marts.dim_communes as c on c.commune = p.commune
), sessions as (
  select distinct s.mois[1:4] as millesime, c.departement
  from staging.stg_offre_formation__sessions as s
  join staging.stg_offre_formation__actions as a on a.fichier = s.fichier and a.ligne = s.ligne_action
  join marts.dim_passage_communes as p on p.code = a.code_commune
  join marts.dim_communes as c on c.commune = p.commune
  where s.mois is not null
), centres as (
  select distinct a.annee::varchar as millesime, c.departement
  from staging.stg_apprentissage__centres as a
  join marts.dim_passage_communes as p on p.code = a.commune
  join marts.dim_communes as c on c.commune = p.commune
)
select distinct 'effectifs' as domaine, null::varchar as objet, rentree::varchar as millesime, departement_uai(uai) as departement
from staging.stg_effectifs__constat where departement_uai(uai) in (select departement from annuaire)
union all
select distinct 'capacites', null, rentree::varchar, departement_uai(uai) from staging.stg_capacites__entrees
    where voie = 'scolaire' and departement_uai(uai) in (select departement from annuaire)
union all select 'sessions', null, millesime, departement from sessions
union all select 'apprentis_centres', null, millesime, departement from centres
union all select distinct 'lieux_accueil', annuaire, null, departement from marts.dim_lieux_france
union all select distinct 'lieux_accueil', 'agences', null, departement from marts.fct_agences_france
union all
select distinct 'lieux_accueil', 'annuaire_education', null, c.departement
from staging.stg_annuaire_education__etablissements as a
join marts.dim_passage_communes as p on p.code = a.code_commune
join marts.dim_communes as c on c.commune = p.commune
union all select distinct 'lieux_proximite', type, null, departement from marts.dim_lieux_proximite
