-- Un nombre pondéré d'emplois, d'un métier, dans un territoire, pour un sexe et un âge, ou un âge et un diplôme.
with lignes as (
  select _fichier, _ligne, annee, niveau, code, nomenclature, metier, emplois, concat_ws(' / ', sexe, age) as profil,
    coalesce(sexe in ('1', '2') and try_cast(age as integer) between 15 and 65 and try_cast(age as integer) % 5 = 0, false) as profil_connu
  from raw.recensement_emploi__ages
  union all
  select _fichier, _ligne, annee, niveau, code, nomenclature, metier, emplois, concat_ws(' / ', classe_age, diplome),
    coalesce(classe_age in ('1529', '30P') and diplome in ('DIPLMIN', 'BEPC', 'CAPBEP', 'BAC', 'SUP2', 'SUP34', 'SUP5'), false)
  from raw.recensement_emploi__diplomes
), jugees as (
  select *, case
    when try_cast(annee as integer) is null or annee not between '1999' and '2099' then 'année illisible'
    when niveau not in ('FRANCE', 'REG', 'DEP', 'ZE2010', 'ZE2020', 'EPCI') or coalesce(code, '') = '' then 'territoire inconnu'
    when nomenclature not in ('FAP2009', 'FAP2021') or not regexp_full_match(coalesce(metier, ''), '[A-Z][0-9A-Z]{2}[0-9]{2}') then 'métier illisible'
    when not profil_connu then 'profil inconnu'
    when coalesce(try_cast(replace(emplois, ',', '.') as double), -1) < 0 then 'nombre impossible' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, niveau, code, nomenclature, metier, profil, emplois) as valeur,
  'année ; FRANCE, REG, DEP, ZE2010, ZE2020 ou EPCI et son code ; FAP détaillée ; sexe 1 ou 2 et âge 15, 20… 65, ou âge 1529 ou 30P et diplôme ; nombre pondéré' as attendu
from jugees where regle is not null
