-- Passages entre codes, chacun avec la source qui le donne. Plusieurs à plusieurs : aucun poids n'est inventé.
with fiches as (
  select fiche, repertoire || ':' || numero as certification from staging.stg_rncp__fiches
), certif_info as (
  select 'certifinfo:' || code as certifinfo, formacode, romes, case
      when regexp_full_match(rncp, '[0-9]+') then 'rncp:' || rncp
      when regexp_full_match(rs, '[0-9]+') then 'rs:' || rs end as certification
  from staging.stg_certif_info__certifications
), passages as (
  select 'rncp' as source, f.certification as de, 'formacode:' || p.formacode as vers from fiches as f join staging.stg_rncp__formacodes as p using (fiche)
  union all select 'rncp', f.certification, 'nsf:' || p.groupe from fiches as f join staging.stg_rncp__nsf as p using (fiche)
  union all select 'rncp', f.certification, 'rome:' || p.rome from fiches as f join staging.stg_rncp__romes as p using (fiche)
  union all select 'certif_info', certifinfo, certification from certif_info where certification is not null
  union all select 'certif_info', certifinfo, 'formacode:' || formacode from certif_info where formacode is not null
  union all select 'certif_info', certifinfo, 'rome:' || unnest(romes) from certif_info
  union all select 'certif_info', 'formacode:' || formacode, 'rome:' || unnest(romes) from certif_info where formacode is not null
  union all select 'kit_apprentissage', 'cfd:' || cfd, 'rncp:' || fiche[5:] from staging.stg_kit_apprentissage__diplomes where fiche is not null
  union all select 'intitules', 'cfd:' || cfd, 'rncp:' || numero from marts.dim_passages_intitules
  union all select 'formacode', 'formacode:' || formacode, 'nsf:' || groupe from staging.stg_formacode__descripteurs where regexp_full_match(groupe, '[0-9]{3}')
)
select distinct source, split_part(de, ':', 1) as nomenclature_de, de, split_part(vers, ':', 1) as nomenclature_vers, vers from passages
