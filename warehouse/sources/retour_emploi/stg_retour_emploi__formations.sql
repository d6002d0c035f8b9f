-- Position d'un domaine de formation parmi ceux de France, de 1 (les 20 % où le retour à l'emploi est le plus faible) à 5 ; les zéros perdus d'un code sont remis.
select annee::integer as annee,
  case type_zone when 'NAT' then 'pays:FR' when 'REG' then 'region:' || zeros_rendus(code_zone, 2)
      when 'DEP' then 'departement:' || zeros_rendus(code_zone, 2)
      else 'bassin:' || zeros_rendus(code_zone, 4) end as territoire,
  formacode, trim(libelle) as libelle, round(5 * try_cast(replace(quintile, ',', '.') as double))::integer as quintile
from raw.retour_emploi__formations
