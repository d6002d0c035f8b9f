-- Places et candidatures des BTS de la région, par voie. Sous statut d'étudiant : l'export Parcoursup de la session, à défaut le fichier de travail
-- d'Orion, qui seul dit l'apprentissage. Une spécialité sur plusieurs lignes s'additionne ; une seule valeur inconnue rend la somme inconnue.
-- Le code du diplôme : celui du fichier d'Orion ; Parcoursup n'en donne pas, et l'intitulé le dit s'il est d'un seul BTS ouvert cette année-là.
with parcoursup as (
  select p.session, p.uai, 'scolaire' as voie, p.formation, null::varchar as mefstat11, p.capacite, p.candidatures, p.admis
  from staging.stg_parcoursup__formations as p
  join marts.dim_departements as d on d.code = departement_uai(p.uai)
  where d.dans_region and p.filiere = 'bts'
), lignes as (
  from parcoursup
  union all
  select o.session, o.uai, o.voie, o.formation, o.mefstat11, o.capacite, o.candidatures, null
  from staging.stg_voeux_bts__formations as o
  join marts.dim_departements as d on d.code = departement_uai(o.uai)
  where d.dans_region and o.filiere = 'bts'
    and (o.voie = 'apprentissage' or o.session not in (select session from parcoursup))
), codes as (
  select mefstat11, premier_par(cfd, mef) as cfd from staging.stg_bcn__mef group by mefstat11
), intitules as (
  select s.session, cle_intitule(b.libelle) as cle, min(b.cfd) as cfd
  from staging.stg_bcn__diplomes as b cross join (select distinct session from lignes) as s
  where b.niveau_diplome in ('320', '323') and coalesce(b.ouverture, date '1000-01-01') <= make_date(s.session, 9, 1)
    and (b.fermeture is null or b.fermeture >= make_date(s.session, 9, 1))
  group by all
  having count(*) = 1
)
select l.session, l.uai, l.voie, l.formation,
  case when count(l.capacite) = count(*) then sum(l.capacite)::integer end as capacite,
  case when count(l.candidatures) = count(*) then sum(l.candidatures)::integer end as candidatures,
  case when count(l.admis) = count(*) then sum(l.admis)::integer end as admis,
  case when count(distinct coalesce(c.cfd, i.cfd)) = 1 then min(coalesce(c.cfd, i.cfd)) end as cfd
from lignes as l
left join codes as c on c.mefstat11 = l.mefstat11
left join intitules as i on i.session = l.session and i.cle = cle_intitule(l.formation)
group by all
