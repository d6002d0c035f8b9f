-- Emplois de chaque territoire par groupe socioprofessionnel, sexe, âge et diplôme, et pour l'ensemble des groupes. Le fichier est national : sans lieu de
-- travail dans neuf départements sur dix, c'est un extrait, où manquent ceux qui viennent d'ailleurs, et rien n'en est donné. L'Insee le diffuse dans la
-- géographie d'il y a trois ans plus tard ; une commune partagée depuis compte au prorata de ses habitants d'aujourd'hui.
with communes as (
  select k.annee, k.travail, coalesce(s.commune, p.commune) as commune, coalesce(s.poids, 1.0) as poids
  from (select distinct annee, travail from staging.stg_recensement_individus__individus) as k
  left join marts.dim_scissions_communes as s on s.cog = k.annee + 3 and s.code = k.travail
  left join marts.dim_passage_communes as p on p.code = k.travail
), entiers as (
  select annee from communes join marts.dim_communes using (commune) group by annee
  having count(distinct departement) >= 0.9 * (select count(*) from marts.dim_departements)
), lieux as (
  select annee, travail, territoire, somme_ordonnee(c.poids) as poids
  from communes as c join entiers using (annee) join marts.dim_appartenances as a using (commune)
  where maille in ('pays', 'region', 'departement', 'zone_emploi', 'epci') and territoire not in (select partie from marts.dim_zones_entieres)
  group by all
), lignes as (
  select i.annee, territoire, sexe, age, diplome, round(millioniemes * l.poids)::bigint as millioniemes, unnest([groupe, 'ensemble']) as metier
  from staging.stg_recensement_individus__individus as i join lieux as l using (annee, travail)
)
select annee, territoire, metier, sexe, age, diplome, sum(millioniemes)::bigint as millioniemes from lignes group by all
