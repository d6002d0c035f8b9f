-- Return to work after training, in fifths, by zone; a zone gives a subject only when enough trainees left it.
--> formation/retour_emploi_2024.csv
with zones as (
  select 'NAT' as type_zone, '' as code_zone, 1 as dite union all select 'REG', code, 0.95 from base.regions union all select 'DEP', code, 0.8
    from base.departements where region = '53'
  union all select 'BAS', code::varchar, 0.35 from base.bassins
)
select 2024 as annee, type_zone, code_zone, code as formacode, regexp_replace(libelle, ' \d$', '') as libelle,
  borne(libelle[-1]::integer + if(type_zone = 'NAT', 0, round(2.4 * (hasard('retour', type_zone, code_zone, code) - 0.5))), 1, 5) / 5 as quintile
from zones,
  liste('31768 Transport, conduite 5|43448 Aide à la personne 4|42752 Hôtellerie, restauration 4|22252 Maçonnerie 4'
      || '|31816 Maintenance industrielle 5|23036 Soudage 4|31028 Programmation informatique 2|34566 Vente, commerce 3'
      || '|35066 Secrétariat, assistanat 3|32663 Comptabilité 3|44028 Animation 2|15081 Orientation, projet professionnel 1|15235 Langues 1'
      || '|45066 Arts et spectacle 1|21046 Maraîchage 3')
where type_zone = 'NAT' or hasard('sortants', type_zone, code_zone, code) <= dite order by type_zone, code_zone, rang
