/*---
titre: Évolution de l’emploi salarié privé
question: L’emploi privé monte-t-il ou baisse-t-il, et plus vite qu’ailleurs ?
code: G02
formule: base 100 = salariés / salariés de l’année de départ × 100 ; taux annuel moyen = (salariés de l’année / salariés de départ)^(1/n) − 1
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.
notes:
  - Les apprentis sont comptés depuis juin 2023 - une partie de la hausse de 2023 en vient.
  - Toutes les années sont en NAF rév. 2 ; aucune série ne croise la NAF 2025.
  - L’année de départ est la première où l’activité a des salariés, à partir de celle demandée.
parametres:
  territoire: { domaine: territoires, mailles: [pays, communales], defaut: region, libelle: Territoire }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a17:C1': Industries alimentaires (C1), 'a17:C3': "Équipements électriques, électroniques, machines (C3)", 'a17:C4': Matériels de transport (C4), 'a17:C5': Autres industries (C5), 'a17:DE': "Énergie, eau, déchets (DE)", 'a17:FZ': Construction (FZ), 'a17:GZ': Commerce (GZ), 'a17:HZ': Transports et entreposage (HZ), 'a17:IZ': Hébergement et restauration (IZ), 'a17:JZ': Information et communication (JZ), 'a17:KZ': Finance et assurance (KZ), 'a17:LZ': Activités immobilières (LZ), 'a17:MN': Services aux entreprises (MN), 'a17:OQ': "Enseignement, santé, action sociale privés (OQ)", 'a17:RU': Autres services (RU) }, defaut: ensemble, libelle: Activité }
  depuis: { domaine: millesimes.emploi_prive, facultatif: true, libelle: Année de départ }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: 'pays:FR', libelle: Référence }
colonnes:
  annee: { role: dimension, libelle: Année }
  effectif: { role: mesure, unite: salariés, libelle: Salariés }
  base_100: { role: indice, libelle: Base 100 }
  base_100_reference: { role: indice, libelle: "Base 100, référence" }
  taux_annuel_moyen: { role: indice, unite: pourcent, libelle: Taux annuel moyen depuis le départ }
  effectif_depart: { role: mesure, unite: salariés, libelle: Salariés de l’année de départ }
  evolution: { role: evolution, de: [effectif, effectif_depart], libelle: Évolution depuis le départ }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements employeurs }
graphique: { type: courbe, x: annee, y: [base_100, base_100_reference], noms: [territoire, reference], echelle: indice }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire, ou l’activité n’y a pas de salarié." }
lecture: "{territoire}, {effectif salarié privé|salariés privés} fin {annee} ; évolution depuis l’année de départ, {evolution}."
---*/
with series as (
    -- Des salariés dont aucun n’est donné ne font pas zéro salarié.
    select territoire, annee, if(etablissements = sans_effectif and etablissements > 0, null, effectif) as effectif, etablissements
    from publie.cube_emploi_prive
    where territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and activite = $activite::VARCHAR
        and annee >= coalesce($depuis::INTEGER, 0)
),
depart as (
    select annee from series where territoire = $territoire::VARCHAR and effectif > 0 order by annee limit 1
)
select
    ici.annee,
    ici.effectif, if(ici.effectif is null, 'non_diffuse', 'diffuse') as effectif_statut,
    round(100.0 * ici.effectif / debut.effectif, 1) as base_100,
    round(100.0 * la_bas.effectif / debut_la_bas.effectif, 1) as base_100_reference,
    case when ici.annee > debut.annee then pow(ici.effectif / debut.effectif, 1.0 / (ici.annee - debut.annee)) - 1 end as taux_annuel_moyen,
    debut.effectif as effectif_depart,
    ici.etablissements
from series as ici
cross join depart
join series as debut on debut.territoire = ici.territoire and debut.annee = depart.annee
left join series as la_bas on la_bas.territoire = $reference::VARCHAR and la_bas.annee = ici.annee
left join series as debut_la_bas on debut_la_bas.territoire = $reference::VARCHAR and debut_la_bas.annee = depart.annee and debut_la_bas.effectif > 0
where ici.territoire = $territoire::VARCHAR
    and ici.annee >= depart.annee
order by ici.annee desc
