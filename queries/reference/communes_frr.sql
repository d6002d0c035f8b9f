/*---
titre: Communes en France ruralités revitalisation
question: Quelles communes sont classées FRR ou FRR+ ?
code: R19
champ: Communes du territoire qui figurent dans la dernière liste reçue de la DGCL, non classées comprises sur demande.
notes:
  - La FRR a remplacé la ZRR le 1er juillet 2024. Une commune FRR+ est aussi FRR - les territoires frr:FRR et frr:FRR_PLUS se recouvrent et ne s’additionnent pas.
  - Une commune classée pour une partie de son territoire n’entre dans aucun de ces territoires, dont les chiffres sont ceux de communes entières.
  - Les communes bénéficiaires, sorties de la ZRR sans entrer dans la FRR, en gardent les effets pour un temps.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  classement: { domaine: choix, valeurs: { classees: Classées ou bénéficiaires, toutes: Toutes }, defaut: classees, libelle: Communes }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Commune }
  classe: { role: dimension, libelle: Classement }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population municipale }
si_vide: { etat: sans_objet, motif: "Aucune commune de ce territoire n’est classée." }
repose_sur:
  lignes: [frr]
lecture: "{nom} : {classe}."
---*/
select
    communes.territoire as code,
    communes.nom,
    case frr.classe when 'socle' then 'FRR' when 'plus' then 'FRR+ (et FRR)' when 'partiel' then 'FRR, une partie de la commune'
        when 'beneficiaire' then 'bénéficiaire, ancienne ZRR'
            when 'beneficiaire_partiel' then 'bénéficiaire, une partie de la commune' else 'non classée' end as classe,
    communes.population
from reference.communes_frr as frr
join reference.territoires as communes on communes.territoire = frr.commune
join reference.appartenances as membres on membres.commune = frr.commune and membres.territoire = $territoire::VARCHAR
where $classement::VARCHAR = 'toutes' or frr.classe <> 'non'
order by communes.population desc nulls last, communes.territoire
