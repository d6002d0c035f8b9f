-- Devenir des sortants, une ligne par région, voie et formation, et la réunion qui porte les nombres d'une formation de moins de vingt inscrits :
-- la plus étroite (spécialité, diplôme et domaine, diplôme, voie) où ces formations font vingt personnes ensemble, « aucune » sinon. Ce qui reste d'un diplôme sous
-- vingt personnes y est joint à sa plus petite réunion : la somme du diplôme est entière.
-- Une formation de moins de cinq inscrits, dont le producteur ne dit que l'effectif, n'entre nulle part.
with lignes as (
  select i.millesime, 'region:' || i.region as territoire, i.voie, coalesce('mefstat11:' || i.mefstat11, 'cfd:' || i.cfd) as formation,
    f.cfd, f.diplome, f.niveau, f.domaine_nsf, f.domaine_libelle, i.effectif, i.poursuivants, i.interruption,
    -- Personne ne sort : le producteur laisse vides les nombres de sortants.
    if(i.poursuivants = i.effectif, coalesce(i.sortants, 0), i.sortants) as sortants,
    if(i.poursuivants = i.effectif, coalesce(i.emploi_6, 0), i.emploi_6) as emploi_6,
        if(i.poursuivants = i.effectif, coalesce(i.emploi_12, 0), i.emploi_12) as emploi_12,
    if(i.poursuivants = i.effectif and bool_or(i.emploi_18 is not null) over vintage, coalesce(i.emploi_18, 0), i.emploi_18) as emploi_18,
    if(i.poursuivants = i.effectif and bool_or(i.emploi_24 is not null) over vintage, coalesce(i.emploi_24, 0), i.emploi_24) as emploi_24,
    i.poursuivants is not null and i.effectif < 20 and f.formation is not null as petite,
    i.emploi_6 is null and i.poursuivants is distinct from i.effectif as muette
  from staging.stg_inserjeunes__regions as i
  left join marts.dim_formations as f on f.formation = coalesce('mefstat11:' || i.mefstat11, 'cfd:' || i.cfd)
  window vintage as (partition by i.millesime, i.voie)
), par_cfd as (
  select *, petite and sum(effectif) filter (petite) over (partition by millesime, territoire, voie, cfd, muette) >= 20 as g1 from lignes
), par_domaine as (
  select *, petite and not g1 and sum(effectif) filter (petite and not g1) over (partition by millesime, territoire,
      voie, diplome, niveau, domaine_nsf, muette) >= 20 as g2 from par_cfd
), tailles as (
  select *, if(g1 or g2, lpad(sum(effectif) over (partition by millesime, territoire, voie, diplome, niveau, domaine_nsf,
      muette, g1, g2, if(g1, cfd, null))::varchar, 9, '0')
    || concat_ws(' ', domaine_nsf, if(g1, cfd, null)), null) as groupe from par_domaine
), restes as (
  select *, sum(effectif) filter (petite and not g1 and not g2) over diplomes as reste, min(groupe) over diplomes as plus_petit
  from tailles window diplomes as (partition by millesime, territoire, voie, diplome, niveau, muette)
), par_diplome as (
  select *, petite and if(groupe is null, reste >= 20 or plus_petit is not null, reste < 20 and groupe = plus_petit) as g3 from restes
), par_voie as (
  select *, petite and groupe is null and not g3 and sum(effectif) filter (petite and groupe is null
      and not g3) over (partition by millesime, territoire, voie, muette) >= 20 as g4 from par_diplome
)
select * exclude (g1, g2, g3, g4, groupe, reste, plus_petit), case when g3 then 'diplome' when g1 then 'cfd'
    when g2 then 'domaine' when g4 then 'ensemble' when petite then 'aucune' end as reunion
from par_voie
