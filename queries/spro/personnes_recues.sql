/*---
titre: Personnes reçues
question: Qui est reçu, où et par quel canal ?
code: S19
formule: part = personnes de la modalité / personnes reçues
champ: Personnes reçues dans le mois par les structures d’accueil et d’orientation.
notes:
  - Moins de onze personnes rejoignent les autres publics, puis les autres canaux, puis les autres structures ; « regroupés » est leur somme, répartie nulle part. Toute autre ligne est donc un intervalle, qui va jusqu’à les compter tous ; pour une structure, ceux de son réseau.
  - Reçue deux mois, une personne compte dans les deux - les mois ne s’additionnent pas, et aucun nombre n’est donné pour l’année. Reçue par deux structures, elle peut compter deux fois dans le mois.
parametres:
  mois: { domaine: millesimes.accueil, defaut: dernier, facultatif: true, libelle: Mois }
  par: { domaine: choix, valeurs: { reseau: Réseau, structure: Structure, canal: Canal, public: Public }, defaut: reseau, libelle: Détail par }
colonnes:
  modalite: { role: dimension, libelle: Personnes reçues }
  personnes: { role: mesure, somme: lignes, marge: total, unite: personnes, libelle: Personnes reçues }
  total: { role: mesure, somme: reponse, unite: personnes, libelle: Toutes }
  part: { role: taux, de: [personnes, total], partie: true, libelle: Part }
graphique: { type: barres, x: personnes, y: modalite, etiquette: part }
si_vide: { etat: non_disponible, motif: "L’accueil des structures n’est pas dans cet instantané." }
lecture: "« {modalite} » : {personnes personne reçue|personnes reçues} en {mois}, soit {part}."
---*/
with lignes as (
    select
        reseau,
        case $par::VARCHAR when 'reseau' then reseau when 'structure' then structure when 'canal' then canal else public end as modalite,
        personnes
    from publie.cube_accueil
    where mois = $mois::VARCHAR
),
-- Une structure n'est regroupée qu'avec celles de son réseau, quand il est connu ; un canal ou un public, avec tous.
bornes as (
    select
        l.modalite, sum(l.personnes) as moins,
        sum(l.personnes) + if(l.modalite = 'regroupe', 0, coalesce((
            select sum(r.personnes) from lignes as r
            where r.modalite = 'regroupe' and ($par::VARCHAR <> 'structure' or r.reseau = 'regroupe' or list_contains(list(l.reseau), r.reseau))
        ), 0)) as plus
    from lignes as l
    group by l.modalite
)
select
    case modalite when 'regroupe' then 'regroupés' when '' then 'non renseigné' else modalite end as modalite,
    if(moins = plus, moins, null)::BIGINT as personnes,
    moins::BIGINT as personnes_min,
    plus::BIGINT as personnes_max,
    if(moins = plus, 'diffuse', 'intervalle') as personnes_statut,
    (sum(moins) over ())::BIGINT as total
from bornes
order by moins desc, modalite
