-- Ce dont l'effectif et la poursuite peuvent être dits : une formation de vingt inscrits, ou une réunion de formations plus petites. Aucune personne n'est dans deux
-- unités. « reunion_emploi » : la réunion d'unités de moins de vingt sortants où elles en ont vingt ensemble, jamais plus étroite que l'unité ; « aucune » sinon.
with unites as (
  select millesime, territoire, voie, formation, 0 as rang, cfd, diplome, niveau, domaine_nsf, domaine_libelle, 1 as formations,
    effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24, interruption, muette
  from marts.fct_insertion_lignes where effectif >= 20
  union all
  select millesime, territoire, voie, null, case reunion when 'cfd' then 1 when 'domaine' then 2 when 'diplome' then 3 else 4 end as rang,
    if(rang <= 1, cfd, null), if(rang <= 3, diplome, null), if(rang <= 3, niveau, null),
        if(rang <= 2, domaine_nsf, null), if(rang <= 2, domaine_libelle, null), count(*)::integer,
    sum(effectif)::integer, sum(sortants)::integer, sum(poursuivants)::integer, sum(emploi_6)::integer,
        sum(emploi_12)::integer, sum(emploi_18)::integer, sum(emploi_24)::integer,
    null, muette
  from marts.fct_insertion_lignes where reunion <> 'aucune'
  group by all
), par_cfd as (
  select *, not muette and sortants < 20 as petite, petite and rang <= 1
      and sum(sortants) filter (petite and rang <= 1) over (partition by millesime, territoire, voie, cfd) >= 20 as g1
      from unites
), par_domaine as (
  select *, petite and not g1 and rang <= 2 as proche, proche
      and sum(sortants) filter (proche) over (partition by millesime, territoire, voie, diplome, niveau,
      domaine_nsf) >= 20 as g2 from par_cfd
), tailles as (
  select *, if(g1 or g2, lpad(sum(sortants) over (partition by millesime, territoire, voie, diplome, niveau, domaine_nsf,
      g1, g2, if(g1, cfd, null))::varchar, 9, '0')
    || concat_ws(' ', domaine_nsf, if(g1, cfd, null)), null) as groupe from par_domaine
), restes as (
  select *, sum(sortants) filter (petite and not g1 and not g2) over diplomes as reste, min(groupe) over diplomes as plus_petit
  from tailles window diplomes as (partition by millesime, territoire, voie, diplome, niveau)
), par_diplome as (
  select *, petite and rang <= 3 and if(groupe is null, reste >= 20 or plus_petit is not null, reste < 20 and groupe = plus_petit) as g3 from restes
), par_voie as (
  select *, petite and groupe is null and not g3 and sum(sortants) filter (petite and groupe is null
      and not g3) over (partition by millesime, territoire, voie) >= 20 as g4 from par_diplome
)
select * exclude (g1, g2, g3, g4, groupe, reste, plus_petit, proche, muette), case when g3 then 'diplome'
    when g1 then 'cfd' when g2 then 'domaine' when g4 then 'ensemble' when petite then 'aucune' end as reunion_emploi
from par_voie
