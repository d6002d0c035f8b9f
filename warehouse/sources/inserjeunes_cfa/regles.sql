-- Un centre sans code, un cumul de promotions illisible, ou un taux qui n'est ni un pourcentage ni vide (non diffusé).
with longues as (
  unpivot (select _fichier, _ligne, interruption, taux_poursuite, taux_emploi_6, taux_attendu, taux_emploi_12, taux_emploi_18, taux_emploi_24,
      part_poursuite, part_emploi_6, part_autres
    from raw.inserjeunes_cfa__taux)
  on columns(* exclude (_fichier, _ligne)) into name mesure value valeur
)
select _fichier as fichier, _ligne as ligne, 'code de centre impossible' as regle, uai as valeur, 'UAI de 8 caractères' as attendu
from raw.inserjeunes_cfa__taux where not regexp_full_match(coalesce(uai, ''), '[0-9][0-9AB][0-9]{5}[A-Z]')
union all
select _fichier, _ligne, 'cumul illisible', annee, 'cumul AAAA-AAAA'
from raw.inserjeunes_cfa__taux where not regexp_full_match(coalesce(annee, ''), 'cumul 20[0-9]{2}-20[0-9]{2}')
union all
select _fichier, _ligne, 'taux illisible', mesure || ' : ' || valeur, 'nombre de 0 à 100, ou vide'
from longues
where coalesce(try_cast(valeur as double), -1) not between 0 and 100
