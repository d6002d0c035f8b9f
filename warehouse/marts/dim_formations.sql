-- Année d'études d'un MEF (élèves) ou diplôme entier (apprentis). Le 4e caractère du MEF_STAT_11 est l'année dans le diplôme :
-- une mise à niveau (3242), d'un an, n'est pas une première année de BTS.
with mefs as (
  select mefstat11, premier_par(cfd, mef) as cfd, premier_par(duree, mef) as duree, premier_par(annee, mef) as annee, premier_par(libelle, mef) as libelle
  from staging.stg_bcn__mef group by mefstat11
), inconnus as (
  -- Titres et anciens diplômes qu'InserJeunes suit et que la copie de la BCN n'a plus : le code dit le diplôme et la spécialité.
  select distinct cfd from staging.stg_inserjeunes__regions where cfd is not null and cfd not in (select cfd from staging.stg_bcn__diplomes)
), familles as (
  select cfd_commun as cfd, min(famille) as libelle from staging.stg_bcn__familles group by cfd_commun
), unites as (
  select 'mefstat11:' || mefstat11 as formation, mefstat11, cfd, libelle as libelle_mef, annee, duree,
    mefstat11[4] = '1' as premiere_annee, annee = duree as derniere_annee, mefstat11[1] = '3' as post_bac
  from mefs
  union all
  select 'cfd:' || cfd, null, cfd, null, null, null, null, null, niveau >= 5 from staging.stg_bcn__diplomes
  union all
  select 'cfd:' || i.cfd, null, i.cfd, null, null, null, null, null, p.niveau >= 5
  from inconnus as i left join marts.dim_diplomes as p on p.niveau_diplome = i.cfd[1:3]
)
select u.formation, u.mefstat11, u.cfd,
  coalesce(t.libelle, f.libelle || ' (seconde commune)', phrase(d.libelle), phrase(u.libelle_mef),
      g.libelle || ' (' || u.cfd || ')', 'Formation ' || u.cfd) as libelle,
  p.diplome, coalesce(d.niveau, p.niveau) as niveau, coalesce(d.groupe, u.cfd[4:6]) as nsf, g.libelle as nsf_libelle,
      coalesce(d.groupe, u.cfd[4:6])[1:2] as domaine_nsf, o.libelle as domaine_libelle,
  u.annee as annee_formation, u.duree, u.premiere_annee, u.derniere_annee, u.post_bac
from unites as u
left join staging.stg_bcn__diplomes as d on d.cfd = u.cfd
left join marts.dim_diplomes as p on p.niveau_diplome = coalesce(d.niveau_diplome, u.cfd[1:3])
left join staging.stg_bcn__intitules as t on t.cfd = u.cfd
left join familles as f on f.cfd = u.cfd
left join marts.dim_specialites as g on g.code = coalesce(d.groupe, u.cfd[4:6])
left join marts.dim_specialites as o on o.code = coalesce(d.groupe, u.cfd[4:6])[1:2]
