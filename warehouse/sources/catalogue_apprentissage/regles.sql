-- Une formation sans diplôme ni fiche, dont l'organisme n'existe pas, ou sans commune.
select _fichier as fichier, _ligne as ligne,
  case when not siret_valide(siret_formateur) then 'SIRET du formateur faux'
    when not coalesce(regexp_full_match(commune, '[0-9]{5}|2[AB][0-9]{3}'), false) then 'code de commune illisible'
    else 'ni diplôme ni fiche' end as regle,
  concat_ws(' / ', cle, siret_formateur, commune, cfd, rncp) as valeur, 'SIRET juste, code Insee, diplôme (CFD) ou fiche RNCP' as attendu
from raw.catalogue_apprentissage__formations
where not siret_valide(siret_formateur) or not coalesce(regexp_full_match(commune, '[0-9]{5}|2[AB][0-9]{3}'), false)
  or not coalesce(regexp_full_match(cfd, '[0-9A-Z]{8}') or regexp_full_match(rncp, 'RNCP[0-9]+'), false)
