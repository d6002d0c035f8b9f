-- Certifications du RNCP et du répertoire spécifique (France compétences) ; à défaut de l'archive, celles que cite Certif Info.
with nsf as (
  select fiche, min(groupe) as groupe from staging.stg_rncp__nsf group by fiche
), cites as (
  select 'rncp' as repertoire, rncp as numero, * exclude (rncp, rs) from staging.stg_certif_info__certifications where regexp_full_match(rncp, '[0-9]+')
  union all
  select 'rs', rs, * exclude (rncp, rs) from staging.stg_certif_info__certifications where regexp_full_match(rs, '[0-9]+')
), certif_info as (
  select repertoire, numero, premier_par(libelle, code::integer) as libelle, min(niveau) as niveau, min(nsf[1:3]) as groupe,
    list(code order by code::integer) as codes
  from cites group by all
), certificateurs as (
  select fiche, string_agg(certificateur, ' ; ' order by certificateur) as noms from staging.stg_rncp__certificateurs group by fiche
), voies as (
  select fiche, string_agg(voie, ' ; ' order by voie) as noms from staging.stg_rncp__voies group by fiche
), suites as (
  select ancienne as fiche, list(distinct code_fiche(nouvelle) order by code_fiche(nouvelle)) as codes
  from staging.stg_rncp__remplacements group by ancienne
)
select coalesce(f.repertoire, c.repertoire) || ':' || coalesce(f.numero, c.numero) as certification, coalesce(f.repertoire, c.repertoire) as repertoire,
  coalesce(f.numero, c.numero) as numero, coalesce(f.intitule, c.libelle) as libelle, f.abrege as diplome, coalesce(f.niveau, c.niveau) as niveau,
  coalesce(n.groupe, c.groupe) as nsf, f.fin_enregistrement, f.active, c.codes as codes_certifinfo, f.fiche is not null as enregistree,
  f.type_enregistrement, certificateurs.noms as certificateurs, voies.noms as voies, suites.codes as remplacee_par
from staging.stg_rncp__fiches as f
full join certif_info as c on c.repertoire = f.repertoire and c.numero = f.numero
left join nsf as n on n.fiche = f.fiche
left join certificateurs on certificateurs.fiche = f.fiche
left join voies on voies.fiche = f.fiche
left join suites on suites.fiche = f.fiche
