-- Le plus récent des fichiers donne une demande qu'ils ont en commun ; un brouillon, une demande supprimée n'en sont pas.
select trim(numero) as numero, entier_de_demande(rentree) as rentree, type_de_demande(type) as type, nullif(trim(statut), '') as statut,
  'cfd:' || right(trim(cfd), 8) as formation, trim(uai) as uai, entier_de_demande(scolaire_avant) as scolaire_avant,
  entier_de_demande(scolaire_apres) as scolaire_apres, entier_de_demande(apprentissage_avant) as apprentissage_avant,
  entier_de_demande(apprentissage_apres) as apprentissage_apres,
  entier_de_demande(scolaire_coloree) + entier_de_demande(apprentissage_coloree) as transformees, nullif(trim(coloration), '') as coloration
from raw.campagne__demandes
where strip_accents(lower(coalesce(trim(statut), ''))) not in ('brouillon', 'supprimee')
qualify row_number() over (partition by entier_de_demande(rentree), trim(numero) order by _fichier desc) = 1
