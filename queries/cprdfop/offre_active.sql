/*---
titre: Offre de formation continue active
question: Quelles sessions de formation continue commencent, et combien de places y restent-ils ?
code: C19
formule: places, places restantes et heures-stagiaires (heures par stagiaire × places) sommées sur les sessions qui les disent
champ: Sessions du flux LHEO de la région, au mois de leur début, à la commune de leur lieu de formation.
notes:
  - Places restantes au jour du flux. Elles ne sont sommées que sur les sessions dont les places sont dites aussi.
  - Une session a parfois plusieurs financeurs - ils ne s’additionnent pas. L’éligibilité au CPF n’est pas un financement.
  - Les sessions sans lieu dans la région, toutes à distance par exemple, ni celles sans mois de début n’y sont pas.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.sessions, defaut: dernier, libelle: Année de début }
  financeur: { domaine: choix, valeurs: { ensemble: tous financeurs, region: Région, france_travail: France Travail, opco: OPCO, transitions_pro: Transitions Pro, etat: État, europe: fonds européens, agefiph: Agefiph, collectivite: autre collectivité, entreprise: entreprise, beneficiaire: stagiaire, autre: autre, cpf: éligible au CPF }, defaut: ensemble, libelle: Financeur }
colonnes:
  mois: { role: dimension, temps: mois, libelle: Mois de début }
  sessions: { role: mesure, somme: lignes, unite: sessions, libelle: Sessions }
  sessions_places: { role: mesure, somme: lignes, unite: sessions, libelle: Dont places dites }
  places: { role: mesure, somme: lignes, unite: places, libelle: Places }
  restantes: { role: mesure, somme: lignes, unite: places, libelle: Places restantes }
  heures_stagiaires: { role: mesure, somme: lignes, unite: heures, libelle: Heures-stagiaires }
graphique: { type: courbe, x: mois, y: sessions }
si_vide: { etat: non_disponible, motif: "Aucune session de ce financeur dans ce territoire cette année-là, ou aucun flux LHEO dans les données." }
couverture: [sessions]
lecture: "{territoire}, {sessions session|sessions} {sessions:commence|commencent} en {mois}, dont {sessions_places} {sessions_places:dit ses|disent leurs} places : {places place|places}."
---*/
select
    periode as mois,
    sessions,
    sessions_places,
    places,
    restantes,
    heures_stagiaires
from publie.cube_sessions
where territoire = $territoire::VARCHAR
    and axe = 'ensemble'
    and financeur = $financeur::VARCHAR
    and length(periode) = 7
    and periode[1:4] = $annee::VARCHAR
order by periode
