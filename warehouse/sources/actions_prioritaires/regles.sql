-- Une ligne sans diplôme (CFD de 8 caractères) ou sans région n'est rattachée à rien.
select _fichier as fichier, _ligne as ligne, if(regexp_full_match(coalesce(cfd, ''), '[0-9A-Z]{8}'), 'région impossible', 'diplôme impossible') as regle,
  concat_ws(' / ', formation, cfd, region) as valeur, 'CFD de 8 caractères, code Insee de région' as attendu
from raw.actions_prioritaires__formations
where not regexp_full_match(coalesce(cfd, ''), '[0-9A-Z]{8}') or not regexp_full_match(coalesce(region, ''), '[0-9]{1,2}')
