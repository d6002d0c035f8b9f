/*---
description: Passages vers les nomenclatures de métiers (FAP 2009 et 2021, ROME v3, PCS 2003), avec leur poids
tri: [de_nomenclature, de_code, vers_nomenclature, vers_code]
colonnes:
  source: Qui donne le passage ; compose quand deux passages se suivent, intitules quand diplôme et fiche ont même diplôme et même intitulé, diplomes_etat pour la table déclarée des diplômes d’État, bcn quand la fiche est celle du diplôme remplacé ou remplaçant
  de_nomenclature: fap2009, fap2021, rome_v3, rome_v4, pcs2003, cfd, rncp ou rs
  de_code: Code de départ
  vers_nomenclature: rome_v3, fap2009, fap2021 ou pcs2003
  vers_code: Code d'arrivée
  poids: Part du code de départ qui va à cette arrivée ; ce qui manque à 1 n'est relié à rien
  qualite: unique, qualifications, couples (fiche × qualification en commun), parts_egales (convention, faute d'effectifs), compose (produit de deux passages), meme_intitule (fiches du RNCP de même diplôme et de même intitulé), declare (diplômes d’État) ou remplacement (fiche du diplôme remplacé ou remplaçant)
  codes: Nombre de codes (fiches du ROME, lignes de qualification ou couples) qui mènent à cette arrivée
  sur: Nombre de codes du départ, ceux qui ne mènent nulle part compris
---*/
select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite, codes, sur from marts.dim_passages_metiers
