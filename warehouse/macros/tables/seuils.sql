-- Seuils de la carte des formations que le profil de la région donne, ou ceux de toute région, avec ceux qu'un lecteur essaie à la place.
create or replace macro seuils_essayes(la_pression_haute, la_pression_basse, un_ecart, une_classe) as table
  with donnes as (
    -- Lus ensemble : onze lectures de la même table coûtaient plus à préparer que la liste à compter.
    select map_from_entries(list((cle[7:], try_cast(valeur as double)))) as de from reference.instantane where cle like 'carte\_%' escape '\'
  )
  select
    coalesce(la_pression_haute, de['pression_haute']) as pression_haute, coalesce(la_pression_basse, de['pression_basse']) as pression_basse,
    de['places_jugees'] as places_jugees, de['remplissage_haut'] as remplissage_haut, de['remplissage_bas'] as remplissage_bas,
    coalesce(un_ecart, de['ecart_devenir']) as ecart_devenir,
    coalesce(une_classe, de['classe_haute']) as tension_haute, de['classe_basse'] as tension_basse,
    de['age_tension'] as age_tension, de['stabilite'] as stabilite_voulue
  from donnes;
