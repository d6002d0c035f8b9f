/*---
titre: Mission locale de chaque commune
question: Quelle mission locale accompagne les jeunes de cette commune ?
code: S16
champ: Communes de la région, d’après le fichier de couverture des missions locales.
notes:
  - Une commune peut relever de plusieurs missions locales ; elle a alors une ligne pour chacune, et les habitants ne s’additionnent pas.
  - Une commune absente du fichier reste dans la liste ; sa mission locale est « non connue » et leur nombre manque (…), car le fichier reçu peut ne couvrir qu’une partie de la région.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Commune }
  mission_locale: { role: dimension, libelle: Mission locale }
  siege: { role: dimension, libelle: Commune du siège }
  missions: { role: mesure, unite: missions locales, libelle: Missions locales de la commune }
  population: { role: mesure, unite: habitants, libelle: Population de la commune }
si_vide: { etat: non_disponible, motif: "Le fichier de couverture des missions locales n’est pas dans cet instantané." }
lecture: "À {nom}, mission locale : {mission_locale}."
---*/
select
    communes.territoire as code,
    communes.nom,
    coalesce(missions.mission_locale, 'non connue') as mission_locale,
    sieges.nom as siege,
    missions.missions,
    communes.population
from reference.territoires as communes
join reference.appartenances as membres on membres.commune = communes.territoire and membres.territoire = $territoire::VARCHAR
left join reference.missions_locales_communes as missions on missions.commune = communes.territoire
left join reference.territoires as sieges on sieges.territoire = missions.siege
where communes.maille = 'commune'
    and toutes_lues(['missions_locales'], ou := $territoire::VARCHAR)
    and exists (from reference.missions_locales_communes)
order by communes.nom, communes.territoire, missions.mission_locale
