-- Contrats débutés dans l'année, déjà regroupés à cinq personnes par la lecture ; « regroupe » dit une dimension abandonnée.
select annee::integer as annee, departement, niveau, domaine, taille, contrats::bigint as contrats from raw.apprentissage__contrats
