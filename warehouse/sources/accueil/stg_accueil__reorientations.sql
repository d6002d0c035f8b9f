-- Personnes réorientées, déjà regroupées à onze par la lecture.
select mois, reseau, destination, orientes::BIGINT as orientes, aboutis::BIGINT as aboutis, non_renseignes::BIGINT as non_renseignes
from raw.accueil__reorientations
