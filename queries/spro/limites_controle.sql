/*---
titre: Limites de variation habituelle
question: Un indicateur du service sort-il de sa variation habituelle ?
code: S24
formule: part ou rapport, carte p′ ou u′ de Laney, centre ± 3 écarts types ; note, disponibilité, carte des valeurs individuelles, moyenne ± 2,66 étendues mobiles moyennes ; les limites d’une période se calculent sur toutes les autres
champ: Service régional d’orientation, toute la région ; par mois, ou par trimestre pour la satisfaction et le conseil en évolution professionnelle.
notes:
  - Shewhart, Wheeler (Understanding Variation, 1993) et Laney (Quality Engineering 14, 2002). Les limites ne sont jamais plus étroites que celles des cartes p et u.
  - Dedans, deux périodes ne se commentent pas - leur différence est celle de toutes les autres. Dehors, il y a une cause à chercher, pas toujours un mal.
  - Sous douze autres périodes, aucune limite. Une période qui n’est pas diffusée est sautée.
  - Un nombre (visites, bénéficiaires, personnes reçues) se lit à côté du même mois un an plus tôt, sans limites - ses évolutions sur un an se recouvrent.
  - Les sources citées sont celles des neuf indicateurs ; la requête de chacun dit la sienne.
  - Une même personne revient d’une période à l’autre - bénéficiaires et personnes reçues ne s’additionnent pas.
  - L’objectif d’un nombre vaut pour l’année ; il n’est donc pas en face d’un mois.
publics: [comites]
parametres:
  indicateur: { domaine: choix, valeurs: { visites: Visites du site, actions: Demandes pour cent consultations, sans_resultat: Recherches sans résultat, satisfaction: Note de satisfaction, decroche: Appels décrochés, disponibilite: Disponibilité des services en ligne, cep: Bénéficiaires du conseil en évolution professionnelle, personnes_recues: Personnes reçues, reorientations: Réorientations abouties }, defaut: decroche, sujet: true, libelle: Indicateur }
colonnes:
  periode: { role: dimension, temps: periode, libelle: Période }
  valeur: { role: indice, libelle: Valeur }
  unite: { role: dimension, libelle: Unité }
  nombre: { role: indice, libelle: Rapporté à }
  un_an_avant: { role: indice, libelle: Un an plus tôt }
  moyenne: { role: indice, libelle: Moyenne }
  limite_basse: { role: indice, libelle: Limite basse }
  limite_haute: { role: indice, libelle: Limite haute }
  hors_limites: { role: signal, libelle: Hors des limites, texte: "Une période au moins est hors des limites de variation habituelle." }
  variation: { role: classe, libelle: Variation }
  objectif: { role: indice, libelle: Objectif }
graphique: { type: controle, x: periode, y: valeur, centre: moyenne, bande: [limite_basse, limite_haute], signal: hors_limites, cible: objectif }
si_vide: { etat: non_disponible, motif: "La série de cet indicateur n’est pas dans cet instantané." }
lecture: "{indicateur}, {periode} : {valeur} ({unite}) ; {variation}."
---*/
select
    points.periode,
    round(points.valeur * points.echelle, 3) as valeur,
    points.unite,
    round(points.denominateur, 2) as nombre,
    round(points.avant * points.echelle, 3) as un_an_avant,
    round(points.centre * points.echelle, 3) as moyenne,
    round(points.limite_basse * points.echelle, 3) as limite_basse,
    round(points.limite_haute * points.echelle, 3) as limite_haute,
    coalesce(points.valeur > points.limite_haute or points.valeur < points.limite_basse, false) as hors_limites,
    variation(points.valeur, points.limite_basse, points.limite_haute, points.points, points.methode) as variation,
    case when points.methode <> 'saisonnier' then objectifs.cible end as objectif
from points_suivis() as points
left join reference.objectifs_service as objectifs on objectifs.indicateur = points.indicateur
where points.indicateur = $indicateur::VARCHAR
order by points.periode desc
