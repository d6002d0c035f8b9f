-- Salaire mensuel net moyen en équivalent temps plein, euros. Mailles sans équivalent ici (bassin de vie, unité urbaine) : territoire vide.
select annee::integer as annee, territoire_insee(if(objet = 'F', 'FRANCE', objet), regexp_extract(code, '[^-]+$')) as territoire,
  if(pcs = '_T', 'ensemble', upper(pcs)) as pcs, case sexe when 'F' then 'femmes' when 'M' then 'hommes' else 'ensemble' end as sexe,
  valeur::double as moyenne, _fichier as fichier
from raw.salaires_moyens__salaires
where mesure = 'SALAIRE_NET_EQTP_MENSUEL_MOYENNE' and coalesce(valeur, '') <> ''
  and list_distinct([activite, age, taille, temps, quantile]) in ([], ['_T'])
