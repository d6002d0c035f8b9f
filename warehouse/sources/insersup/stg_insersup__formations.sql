-- « nd » : non diffusé ; « na » : pas encore mesuré. Les lignes de total (code de diplôme ou d'établissement en toutes lettres), celles d'un groupe
-- d'étudiants et les promotions cumulées sont laissées de côté. Sans nombre d'inscrits, ils sont les sortants et les poursuivants.
select if(annee like '%-%', replace(annee, '-', '_'), try_cast(annee as integer) - 1 || '_' || annee) as millesime, uai,
  trim(etablissement) as etablissement, diplome, trim(libelle) as libelle,
  case lower(type) when 'licence_pro' then 'Licence professionnelle' when 'master_lmd' then 'Master LMD'
      when 'master_meef' then 'Master MEEF' when 'licence_generale' then 'Licence générale'
    when 'but' then 'BUT' when 'dut' then 'DUT' when 'diplome_ingenieur' then 'Diplôme d''ingénieur'
        when 'diplome_management' then 'Diplôme de management' when 'doctorat' then 'Doctorat'
    else replace(trim(type), '_', ' ') end as type_diplome,
  trim(discipline) as discipline,
  coalesce(try_cast(inscrits as integer), if(inscrits is null, try_cast(sortants as integer) + try_cast(poursuivants as integer), null)) as inscrits,
  try_cast(diplomes as integer) as diplomes,
      try_cast(sortants as integer) as sortants,
  try_cast(poursuivants as integer) as poursuivants, try_cast(emploi_6 as integer) as emploi_6, try_cast(emploi_12 as integer) as emploi_12,
  try_cast(emploi_18 as integer) as emploi_18, try_cast(emploi_24 as integer) as emploi_24, try_cast(emploi_30 as integer) as emploi_30
from raw.insersup__formations
where diplome_sise(diplome) and uai_valide(uai) and annee not like '%,%'
  and list_distinct([genre, nationalite, regime, obtention]) in ([], ['ensemble'])
