-- Ce qu'une demande de la campagne veut, sous le nom d'Orion (ouverture_nette, augmentation_compensation…) ou en clair ; nul s'il n'est pas de la liste.
create or replace macro type_de_demande(texte) as case regexp_replace(replace(strip_accents(lower(trim(texte))), '_', ' '), ' (nette|compensation)$', '')
  when 'ouverture' then 'ouverture' when 'augmentation' then 'augmentation' when 'diminution' then 'diminution' when 'fermeture' then 'fermeture'
  when 'transformation' then 'transformation' when 'transfert' then 'transfert' when 'coloration' then 'coloration' when 'ajustement' then 'ajustement' end;

-- Un nombre entier d'une demande : 24, « 24,00 » d'un export d'Orion ; vide, zéro ; nul s'il ne se lit pas, ou n'est pas de 0 à 9999.
create or replace macro entier_de_demande(texte) as case when coalesce(trim(texte), '') = '' then 0
  when regexp_full_match(trim(texte), '\d{1,4}([,.]0+)?') then regexp_extract(trim(texte), '^\d+')::integer end;

-- Le numéro sous lequel le vote d'une demande est écrit parmi les décisions.
create or replace macro decision_de_demande(rentree, numero) as 'CAMPAGNE-' || rentree || '-' || numero;
