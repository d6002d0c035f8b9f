-- Un diplôme de la BCN et une fiche du RNCP de même diplôme, de même niveau et de même intitulé : la même certification. Plusieurs fiches du même intitulé en
-- sont les enregistrements successifs. Une fiche qui ne dit pas d'option vaut pour toutes ; une fiche qui en dit plusieurs, pour chacune d'elles.
with diplomes as (
  select cfd, abrege, niveau, intitule_avant_option(titre) as titre, options_intitule(titre) as options
  from (
    select cfd, niveau_diplome, niveau, regexp_replace(sans_sigle(libelle), '(?i)\s*(\bBTS 1ERE ANNEE\b.*|\([A-Z]+)$', '') as titre
    from staging.stg_bcn__diplomes
  )
  join abreges_rncp() using (niveau_diplome)
), fiches as (
  select numero, abrege, niveau, intitule_avant_option(titre) as titre, options_intitule(titre) as options,
    regexp_matches(titre, '(?i)\boptions\b|\boption\b.*\boption\b', 's') as plusieurs
  from (
    -- « CS option Apiculture », « TP Carreleur (fiche nationale) » : l'abrégé est déjà dit ; « Mesures physiques (MP) », avec et sans son sigle.
    select numero, upper(abrege) as abrege, niveau,
      regexp_replace(regexp_replace(strip_accents(unnest([intitule, sans_sigle(intitule)])), '(?i)\s*\(fiche nationale\)', ''),
        '(?i)^\s*(' || abrege || '\b)?\W*(option\b)?\s*', '') as titre
    from staging.stg_rncp__fiches where repertoire = 'rncp' and abrege is not null and regexp_full_match(abrege, '[A-Za-z0-9 ]+')
  )
)
select distinct d.cfd, f.numero
from diplomes as d
-- « Agro-équipement » et « Agroéquipement » : les espaces ne distinguent pas deux titres.
join fiches as f on f.abrege = d.abrege and replace(f.titre, ' ', '') = replace(d.titre, ' ', '')
where d.titre <> '' and coalesce(f.niveau = d.niveau, true)
  and (f.options in ('', d.options) or (f.plusieurs and d.options <> '' and contains('|' || f.options || '|', '|' || d.options || '|')))
