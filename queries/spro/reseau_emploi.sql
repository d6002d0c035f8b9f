/*---
titre: Indicateurs du réseau pour l’emploi
question: Où en est le territoire sur les indicateurs du réseau pour l’emploi ?
code: S22
formule: valeur publiée par le comité, jamais recalculée ; écart = valeur − cible
champ: Indicateurs communs du réseau pour l’emploi (arrêté du 14 mars 2025).
notes:
  - Un indicateur sans cible n’a pas d’écart.
parametres:
  periode: { domaine: millesimes.reseau_emploi, defaut: dernier, facultatif: true, libelle: Période }
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
colonnes:
  indicateur: { role: dimension, libelle: Indicateur }
  valeur: { role: indice, libelle: Valeur }
  unite: { role: dimension, libelle: Unité }
  cible: { role: indice, libelle: Cible }
  ecart: { role: indice, libelle: Écart à la cible }
graphique: { type: intervalles, x: valeur, y: indicateur, cible: cible }
si_vide: { etat: non_disponible, motif: "Le comité n’a pas d’indicateur pour ce territoire et cette période dans cet instantané." }
lecture: "{indicateur} : {valeur} ({unite}) pour une cible de {cible}, {periode}."
---*/
select
    libelle as indicateur,
    valeur,
    case unite when 'pourcent' then '%' else unite end as unite,
    cible,
    round(valeur - cible, 4) as ecart
from publie.cube_reseau_emploi
where periode = $periode::VARCHAR and territoire = $territoire::VARCHAR
order by libelle, cube_reseau_emploi.indicateur
