-- Un diplôme par code (CFD), avec ses dates, ceux qui le remplacent et ses fiches. Deux codes que la BCN dit se remplacer, de même niveau de diplôme et de
-- même intitulé, sont les versions d'un seul diplôme : `courant` est le code de la dernière ouverte. D'intitulé différent, ils restent deux diplômes.
with liens as (
  select distinct ancien, nouveau
  from (
    select unnest(anciens) as ancien, cfd as nouveau from staging.stg_bcn__diplomes
    union all
    select cfd, unnest(nouveaux) from staging.stg_bcn__diplomes
  ) where ancien <> nouveau
), bcn as (
  select cfd, ouverture, fermeture, derniere_session, niveau_diplome || ' ' || cle_intitule(libelle) as cle from staging.stg_bcn__diplomes
), memes as (
  select distinct a.cle from liens join bcn as a on a.cfd = liens.ancien join bcn as b on b.cfd = liens.nouveau where a.cle = b.cle
), groupes as (
  select f.cfd, f.libelle, f.diplome, f.niveau, f.nsf, f.nsf_libelle, f.domaine_nsf, f.domaine_libelle, b.ouverture, b.fermeture, b.derniere_session,
    coalesce(m.cle, f.cfd) as groupe
  from marts.dim_formations as f
  left join bcn as b on b.cfd = f.cfd
  left join memes as m on m.cle = b.cle
  where f.mefstat11 is null
), anciens as (
  select nouveau as cfd, list(ancien order by ancien) as codes from liens group by nouveau
), nouveaux as (
  select ancien as cfd, list(nouveau order by nouveau) as codes from liens group by ancien
), fiches as (
  select cfd, list(distinct 'rncp:' || numero order by 'rncp:' || numero) as codes
  from (
    select cfd, fiche[5:] as numero from staging.stg_kit_apprentissage__diplomes where fiche is not null
    union
    select cfd, rncp from staging.stg_certif_info__certifications where cfd is not null and rncp is not null
  ) where regexp_full_match(numero, '[0-9]+')
  group by cfd
), rapprochees as (
  select cfd, list('rncp:' || numero order by 'rncp:' || numero) as codes from marts.dim_passages_intitules group by cfd
), certif_info as (
  select cfd, list(distinct 'certifinfo:' || code order by 'certifinfo:' || code) as codes
  from staging.stg_certif_info__certifications where cfd is not null group by cfd
), familles as (
  select cfd_specialite as cfd, min(famille) as famille, min(cfd_commun) as cfd_commun
  from staging.stg_bcn__familles where cfd_specialite is not null group by all
)
select g.*, first_value(g.cfd) over (partition by g.groupe order by g.ouverture desc nulls last, g.cfd desc) as courant,
  anciens.codes as anciens, nouveaux.codes as nouveaux, coalesce(fiches.codes, rapprochees.codes) as fiches,
  fiches.codes is null and rapprochees.codes is not null as fiches_rapprochees, certif_info.codes as certif_info, familles.famille, familles.cfd_commun
from groupes as g
left join anciens on anciens.cfd = g.cfd
left join nouveaux on nouveaux.cfd = g.cfd
left join fiches on fiches.cfd = g.cfd
left join rapprochees on rapprochees.cfd = g.cfd
left join certif_info on certif_info.cfd = g.cfd
left join familles on familles.cfd = g.cfd
