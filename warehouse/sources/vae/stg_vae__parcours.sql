-- Étapes de la VAE, déjà regroupées à cinq personnes par la lecture ; vide : de une à quatre personnes.
select annee::integer as annee, territoire, certificateur, certification, intitule, recevables::bigint as recevables, presentes::bigint as presentes,
  valides::bigint as valides, partielles::bigint as partielles
from raw.vae__parcours
