/*---
titre: Part dans l’emploi privé, territoire par territoire
question: De quoi vivent les territoires de la région ?
code: G01
formule: part = salariés de l’activité / salariés privés du territoire
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture, fonction publique, particuliers employeurs et indépendants. Apprentis comptés depuis juin 2023.
notes:
  - Fichier ouvert, sans secret ; une activité sans établissement n’a pas de ligne.
  - Une activité dont aucun effectif n’est donné n’a pas zéro salarié, mais un nombre non diffusé.
  - Un territoire n’est donné que si les fichiers reçus couvrent au moins 98 % de ses habitants. À cheval sur celui qui est choisi, il est donné entier, dans la région.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Dans }
  par: { domaine: choix, valeurs: { commune: Commune, epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département }, defaut: epci, libelle: Détail par }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année }
  secteur: { domaine: choix, valeurs: { GS1: Industrie, GS2: Construction, GS3: Commerce, GS4: Hôtellerie-restauration, GS5: Autres services marchands hors intérim, GS6: Intérim, GS7: Services non marchands, gs: Les 7 grands secteurs, a17: Les 17 activités (A17) }, defaut: GS1, sujet: true, libelle: Secteur }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  code_activite: { role: dimension, libelle: Code de l’activité }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  effectif: { role: mesure, unite: salariés, libelle: Salariés }
  effectif_total: { role: mesure, unite: salariés, libelle: Salariés privés du territoire }
  part: { role: taux, de: [effectif, effectif_total], partie: true, libelle: Part de l’emploi privé }
graphique: { type: barres, x: part, y: nom, facette: activite, etiquette: effectif }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ces territoires (moins de 98 % de leurs habitants)." }
lecture: "« {nom} » : l’activité « {activite} » compte {effectif salarié privé|salariés privés} au 31 décembre {annee}, soit {part} de l’emploi privé."
---*/
with zones as (
    from territoires_dans($par::VARCHAR, $territoire::VARCHAR)
),
connus as (
    select territoire, activite, niveau, if(etablissements = sans_effectif and etablissements > 0, null, effectif) as effectif
    from publie.cube_emploi_prive
    where annee = $annee::INTEGER and (niveau in ('ensemble', $secteur::VARCHAR) or activite = 'gs:' || $secteur::VARCHAR)
)
select
    zones.territoire as code,
    zones.nom,
    cube.activite as code_activite,
    coalesce(activites.libelle, cube.activite) as activite,
    cube.effectif, if(cube.effectif is null, 'non_diffuse', 'diffuse') as effectif_statut,
    ensemble.effectif as effectif_total, if(ensemble.effectif is null, 'non_diffuse', 'diffuse') as effectif_total_statut
from zones
join connus as ensemble on ensemble.territoire = zones.territoire and ensemble.activite = 'ensemble'
join connus as cube on cube.territoire = zones.territoire and cube.activite <> 'ensemble'
left join reference.activites as activites on activites.activite = cube.activite
order by if($secteur::VARCHAR like 'GS%', cube.effectif / nullif(ensemble.effectif, 0), null) desc nulls last, zones.nom, zones.territoire, cube.activite
