-- Seuil de la carte des formations que le profil de la région donne, ou celui de toute région.
create or replace macro seuil_carte(nom) as (select try_cast(valeur as double) from reference.instantane where cle = 'carte_' || nom);

-- Tous ceux de la liste, avec ceux qu'un lecteur essaie à la place.
create or replace macro seuils_essayes(la_pression_haute, la_pression_basse, un_ecart, une_classe) as table
  select seuil_carte('demande_haute') as demande_haute, seuil_carte('demande_basse') as demande_basse,
    coalesce(la_pression_haute, seuil_carte('pression_haute')) as pression_haute,
    coalesce(la_pression_basse, seuil_carte('pression_basse')) as pression_basse,
    seuil_carte('remplissage_haut') as remplissage_haut, seuil_carte('remplissage_bas') as remplissage_bas,
    coalesce(un_ecart, seuil_carte('ecart_devenir')) as ecart_devenir,
    coalesce(une_classe, seuil_carte('classe_haute')) as tension_haute, seuil_carte('classe_basse') as tension_basse,
    seuil_carte('age_tension') as age_tension, seuil_carte('stabilite') as stabilite_voulue;
