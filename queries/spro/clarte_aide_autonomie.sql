/*---
titre: Clarté, aide et autonomie
question: Où est le point faible du service aux yeux de ses usagers ?
code: S11
formule: clarté et aide efficace, moyenne de notes sur 10 ; aide joignable, part de oui parmi les réponses, par moyen de contact ; autonomie, part des usagers qui n’ont pas eu besoin d’aide
champ: Avis déposés sur « Je donne mon avis » ; cent réponses au moins.
notes:
  - L’aide joignable se compte par moyen de contact essayé, et non par usager.
  - Repères de l’Observatoire, 5 et 8 pour une note, 70 % et 85 % pour l’aide joignable.
parametres:
  annee: { domaine: millesimes.avis, defaut: dernier, facultatif: true, libelle: Année }
colonnes:
  service: { role: dimension, libelle: Service }
  indicateur: { role: dimension, libelle: Indicateur }
  reponses: { role: mesure, unite: réponses, libelle: Réponses }
  note: { role: indice, unite: sur 10, libelle: Note sur 10 }
  oui: { role: mesure, unite: réponses, libelle: Réponses « oui » }
  part: { role: taux, de: [oui, reponses], partie: true, seuil: 100, ic: wilson, libelle: Part de « oui » }
graphique: { type: barres, x: note, y: indicateur, facette: service }
si_vide: { etat: non_disponible, motif: "Les avis d’usagers ne sont pas dans cet instantané." }
lecture: "« {service} », {indicateur} : {reponses réponse|réponses} en {annee}."
---*/
select
    service,
    case indicateur when 'clarte' then 'Clarté' when 'aide_efficace' then 'Aide efficace'
        when 'aide_joignable' then 'Aide joignable' else 'Autonomie' end as indicateur,
    sum(reponses)::BIGINT as reponses,
    case when indicateur in ('clarte', 'aide_efficace') then round(sum(points order by points) / sum(reponses), 2) end as note,
    case when indicateur in ('aide_joignable', 'autonomie') then sum(points order by points)::BIGINT end as oui,
    case when indicateur in ('aide_joignable', 'autonomie') then 'diffuse' else 'sans_objet' end as oui_statut
from publie.cube_avis
where indicateur <> 'satisfaction' and annee = $annee::VARCHAR::INTEGER and points is not null
group by service, cube_avis.indicateur
order by service, list_position(['clarte', 'aide_joignable', 'aide_efficace', 'autonomie'], cube_avis.indicateur)
