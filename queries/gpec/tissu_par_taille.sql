/*---
titre: Tissu d’établissements par taille
question: Le tissu est-il fait de très petits ou de grands établissements ?
code: G07
formule: part = établissements de la tranche / établissements actifs ; salariés = nombre d’établissements × bornes de la tranche
champ: Établissements actifs du répertoire Sirene au jour du fichier, employeurs ou non, toutes activités.
notes:
  - Le fichier ne donne pas d’effectif, mais une tranche ; les salariés sont donc un intervalle, qui vient des bornes des tranches et non d’un sondage.
  - La tranche est celle d’une année passée ; beaucoup d’établissements récents n’en ont pas, et ne sont pas comptés dans les salariés.
  - Un auto-entrepreneur est un établissement sans salarié.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
  millesime: { domaine: millesimes.tissu, defaut: dernier, libelle: Fichier }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a17:AZ': Agriculture (AZ), 'a17:C1': Industries alimentaires (C1), 'a17:C3': "Équipements électriques, électroniques, machines (C3)", 'a17:C4': Matériels de transport (C4), 'a17:C5': Autres industries (C5), 'a17:DE': "Énergie, eau, déchets (DE)", 'a17:FZ': Construction (FZ), 'a17:GZ': Commerce (GZ), 'a17:HZ': Transports et entreposage (HZ), 'a17:IZ': Hébergement et restauration (IZ), 'a17:JZ': Information et communication (JZ), 'a17:KZ': Finance et assurance (KZ), 'a17:LZ': Activités immobilières (LZ), 'a17:MN': Services aux entreprises (MN), 'a17:OQ': "Administration, enseignement, santé (OQ)", 'a17:RU': Autres services (RU), non_rangee: Sans code en NAF rév. 2 }, defaut: ensemble, libelle: Activité }
colonnes:
  tranche: { role: dimension, libelle: Tranche d’effectif }
  taille: { role: dimension, libelle: Salariés de l’établissement }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements actifs }
  total: { role: mesure, somme: reponse, unite: établissements, libelle: "Établissements, toutes tailles" }
  salaries: { role: mesure, somme: lignes, unite: salariés, libelle: Salariés d’après les bornes des tranches }
  part: { role: taux, de: [etablissements, total], partie: true, libelle: Part des établissements }
graphique: { type: barres, x: part, y: taille }
si_vide: { etat: non_disponible, motif: "Aucun établissement actif de cette activité sur ce territoire dans le fichier Sirene reçu." }
lecture: "{territoire}, {etablissements établissement actif|établissements actifs} sur {total}, soit {part}, {etablissements:est|sont} dans la tranche « {taille} »."
---*/
with tranches as (
    select tranche, etablissements, sum(etablissements) over () as total,
        if(tranche = 'inconnue', null, tranche_min(tranche)) as bas,
        if(tranche = 'inconnue', null, tranche_max(tranche)) as haut
    from publie.cube_tissu
    where territoire = $territoire::VARCHAR and millesime = $millesime::VARCHAR and activite = $activite::VARCHAR
)
select
    tranche,
    case
        when tranche = 'inconnue' then 'effectif inconnu'
        when tranche = 'NN' then 'aucun salarié (non-employeur, ou présumé tel)'
        when tranche = '00' then 'aucun salarié en fin d’année (employeur dans l’année)'
        when haut is null then bas || ' salariés ou plus'
        else bas || ' à ' || haut || ' salariés'
    end as taille,
    etablissements,
    total::BIGINT as total,
    if(bas = haut, (etablissements * bas)::BIGINT, null) as salaries,
    (etablissements * bas)::BIGINT as salaries_min,
    (etablissements * haut)::BIGINT as salaries_max,
    case when bas is null then 'non_disponible' when bas = haut then 'diffuse' when haut is null then 'non_diffuse' else 'intervalle' end as salaries_statut
from tranches
order by bas nulls last, haut nulls last, tranche desc
