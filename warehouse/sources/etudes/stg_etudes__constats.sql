-- Un constat d'une étude et ce dont il parle. Le plus récent des fichiers donne un constat qu'ils ont en commun.
select nullif(trim(auteur), '') as auteur, nullif(trim(organisme), '') as organisme, trim(annee)::integer as annee, trim(titre) as titre, trim(lien) as lien,
  trim(constat) as constat, nullif(trim(territoire), '') as territoire, nullif(trim(theme), '') as theme, nullif(trim(metier), '') as metier,
  nullif(trim(formation), '') as formation, nullif(trim(filiere), '') as filiere
from raw.etudes__constats
qualify row_number() over (
  partition by trim(titre), trim(annee), trim(constat), trim(territoire), trim(metier), trim(formation), trim(filiere) order by _fichier desc, _ligne) = 1
