/*---
titre: Note de satisfaction
question: Les usagers sont-ils satisfaits du service ?
code: S10
formule: note = somme des notes (bien 10, moyen 5, mauvais 0) / réponses ; intervalle à 95 % = note ± 1,96 × écart type / racine(réponses)
champ: Avis déposés sur « Je donne mon avis » ; une note à partir de cent avis.
notes:
  - Repères de l’Observatoire de la qualité des démarches, moins de 5, de 5 à 8, 8 et plus.
  - Une période réunit cent avis, par mois, sinon par trimestre, sinon par année ; ce qui en reste n’a pas de note.
  - Déposer un avis est un choix, donc l’intervalle dit l’aléa des réponses et non celui des usagers qui n’ont pas répondu.
parametres: {}
colonnes:
  service: { role: dimension, libelle: Service }
  periode: { role: dimension, libelle: Période }
  reponses: { role: mesure, unite: avis, libelle: Avis }
  note: { role: indice, unite: sur 10, libelle: Note sur 10 }
  note_basse: { role: indice, unite: sur 10, libelle: Borne basse à 95 % }
  note_haute: { role: indice, unite: sur 10, libelle: Borne haute à 95 % }
  repere: { role: classe, libelle: Repère }
graphique: { type: barres, x: note, y: periode, facette: service, reference: 8 }
si_vide: { etat: non_disponible, motif: "Les avis d’usagers ne sont pas dans cet instantané." }
lecture: "« {service} », {periode} : {note} sur 10 pour {reponses} avis ({repere})."
---*/
with notes as (
    select
        service, periode, reponses,
        points / reponses as note,
        -- Les trois notes sont 10, 5 et 0 : la somme de leurs carrés vient des réponses favorables et défavorables.
        case when favorables is not null and defavorables is not null then
            sqrt(greatest((100 * favorables + 25 * (reponses - favorables - defavorables)) / reponses - (points / reponses) ** 2, 0) / reponses)
        end as erreur
    from publie.cube_avis
    where indicateur = 'satisfaction'
)
select
    service, periode, reponses,
    round(note, 2) as note,
    case when erreur is not null then round(greatest(note - 1.959964 * erreur, 0), 2) end as note_basse,
    case when erreur is not null then round(least(note + 1.959964 * erreur, 10), 2) end as note_haute,
    case when note is null then 'moins de cent avis' when note < 5 then 'moins de 5' when note < 8 then 'de 5 à 8' else '8 et plus' end as repere
from notes
order by service, periode desc
