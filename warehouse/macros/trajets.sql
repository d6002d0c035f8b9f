-- Minutes d'une matrice : virgule ou point ; nul si elles ne se lisent pas.
create or replace macro minutes_lues(texte) as try_cast(replace(trim(texte), ',', '.') as double);

-- Mode d'une matrice de temps : voiture, transports, velo ; non_dit quand il est vide, nul quand il n'est pas de la liste.
create or replace macro mode_trajet(texte) as case strip_accents(lower(trim(coalesce(texte, ''))))
  when '' then 'non_dit' when 'voiture' then 'voiture' when 'transports' then 'transports' when 'transports en commun' then 'transports'
  when 'velo' then 'velo' end;

-- Le même, en toutes lettres, après « minutes de trajet ».
create or replace macro mode_en_lettres(mode) as case mode when 'voiture' then 'en voiture' when 'transports' then 'en transports'
  when 'velo' then 'à vélo' when 'pied' then 'à pied' else 'mode non précisé' end;
