/*---
titre: Retour à l’emploi après formation
question: Après quelles formations les demandeurs d’emploi reprennent-ils un emploi en six mois ?
code: C24
formule: position publiée, par cinquième des domaines de formation ; 5, les 20 % où le retour à l’emploi est le plus élevé
champ: Stagiaires rémunérés par France Travail, sortis d’une formation suivie de soixante sortants au moins dans la zone ; emploi salarié d’un mois ou plus, contrat aidé ou création d’entreprise dans les six mois.
notes:
  - Le taux n’est pas publié, sa position seulement. Deux domaines du même cinquième ne se classent pas.
  - Les stagiaires rémunérés par la Région ou l’État n’y sont pas - les formations que la Région finance y sont mal couvertes.
  - Un domaine absent a moins de soixante sortants ; il n’est ni bon ni mauvais.
  - Qui se forme diffère d’un domaine à l’autre. Cette position n’est pas un effet de la formation.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.retour_emploi, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Formacode }
  formation: { role: dimension, libelle: Domaine de formation }
  quintile: { role: indice, libelle: Cinquième (5 le plus élevé) }
  quintile_france: { role: indice, libelle: Cinquième en France }
  hauts: { role: mesure, unite: domaines, libelle: Domaines des cinquièmes 4 et 5 }
  domaines: { role: mesure, unite: domaines, libelle: Domaines publiés du territoire }
  part_hauts: { role: taux, de: [hauts, domaines], partie: true, libelle: Part des domaines des cinquièmes 4 et 5 }
graphique: { type: barres, x: quintile, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun domaine de formation n’a soixante sortants dans ce territoire, ou le retour à l’emploi n’est pas dans les données." }
lecture: "{territoire}, « {formation} » est dans le cinquième {quintile} du retour à l’emploi en {annee} ({quintile_france} en France) ; {part_hauts} des domaines publiés ({domaines}) sont dans les deux plus élevés."
---*/
select
    ici.formacode as code,
    ici.libelle as formation,
    ici.quintile,
    france.quintile as quintile_france,
    (count(*) filter (where ici.quintile >= 4) over ())::BIGINT as hauts,
    (count(*) over ())::BIGINT as domaines
from publie.cube_retour_emploi as ici
left join publie.cube_retour_emploi as france on france.territoire = 'pays:FR' and france.annee = ici.annee and france.formacode = ici.formacode
where ici.territoire = $territoire::VARCHAR and ici.annee = $annee::INTEGER
order by ici.quintile desc, ici.formacode
