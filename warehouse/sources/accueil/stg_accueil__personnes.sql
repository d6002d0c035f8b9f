-- Personnes reçues, déjà regroupées à onze par la lecture.
select mois, reseau, structure, territoire, canal, public, personnes::BIGINT as personnes
from raw.accueil__personnes
