-- Un établissement sans code, ou un taux qui n'est ni un pourcentage, ni « nd », ni vide.
with longues as (
  unpivot (select _fichier, _ligne, uai, interruption, taux_poursuite, taux_emploi_6, taux_attendu, taux_emploi_12, taux_emploi_18, taux_emploi_24,
      part_poursuite, part_emploi_6, part_autres
    from raw.inserjeunes_etablissements__taux)
  on columns(* exclude (_fichier, _ligne, uai)) into name mesure value valeur
)
select _fichier as fichier, _ligne as ligne, 'code d''établissement impossible' as regle, uai as valeur, 'UAI de 8 caractères' as attendu
from raw.inserjeunes_etablissements__taux where not regexp_full_match(coalesce(uai, ''), '[0-9][0-9AB][0-9]{5}[A-Z]')
union all
select _fichier, _ligne, 'taux illisible', mesure || ' : ' || valeur, 'entier de 0 à 100, nd ou vide'
from longues
where lower(trim(valeur)) not in ('nd', '') and coalesce(try_cast(trim(valeur) as integer), -1) not between 0 and 100
