/*---
titre: Navettes domicile-travail
question: Qui entre travailler dans le territoire, et qui en sort ?
code: G11
enquete: true
formule: autocontenance = résidents qui travaillent dans le territoire / actifs occupés résidents ; solde = entrants − sortants
champ: Actifs occupés de 15 ans ou plus, de leur territoire de résidence à leur territoire de travail (recensement, nombres pondérés).
notes:
  - La première ligne est le territoire lui-même, ceux qui y vivent et y travaillent.
  - Hors de la région, le partenaire est un département (une région pour la région) ; hors de France, l’étranger.
  - En dessous de 200, un flux du recensement est peu sûr - un seuil l’écarte, il reste compté dans les résidents.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.navettes, defaut: dernier, libelle: Recensement }
  seuil: { domaine: entier, defaut: 200, min: 0, max: 100000, libelle: Flux au moins }
colonnes:
  code: { role: dimension, libelle: Code }
  partenaire: { role: dimension, libelle: Territoire en relation }
  sortants: { role: mesure, unite: personnes, libelle: Y vont travailler }
  entrants: { role: mesure, unite: personnes, libelle: En viennent travailler }
  solde: { role: difference, de: [entrants, sortants], unite: personnes, libelle: Solde }
  residents: { role: mesure, unite: personnes, libelle: Actifs occupés résidents du territoire }
  part: { role: taux, de: [sortants, residents], partie: true, libelle: Part des actifs résidents }
  reprojete: { role: signal, libelle: "Estimé, limites d’aujourd’hui", texte: "Une commune de ces territoires s’est partagée depuis le recensement : ses actifs sont répartis au prorata des habitants d’aujourd’hui. C’est une estimation." }
graphique: { type: barres, x: sortants, y: partenaire, etiquette: part }
si_vide: { etat: non_disponible, motif: "Le fichier des mobilités professionnelles de l’Insee n’est pas dans l’instantané, ou aucun flux n’atteint le seuil." }
lecture: "{territoire}, sur {residents actif occupé résident|actifs occupés résidents}, {sortants} y {sortants:travaille|travaillent} aussi, soit {part}."
---*/
with flux as (
    select if(de = $territoire::VARCHAR, vers, de) as code,
        coalesce(sum(actifs order by actifs) filter (de = $territoire::VARCHAR), 0)::DOUBLE as sortants,
        coalesce(sum(actifs order by actifs) filter (vers = $territoire::VARCHAR), 0)::DOUBLE as entrants,
        bool_or(reprojete) as reprojete
    from publie.cube_navettes
    where annee = $annee::INTEGER
        and maille = split_part($territoire::VARCHAR, ':', 1)
        and $territoire::VARCHAR in (de, vers)
    group by all
)
select
    flux.code,
    coalesce(territoires.nom, if(flux.code = 'etranger', 'Étranger', flux.code)) as partenaire,
    flux.sortants,
    flux.entrants,
    (select sum(sortants order by sortants) from flux) as residents,
    flux.reprojete
from flux
left join reference.territoires as territoires on territoires.territoire = flux.code
where flux.code = $territoire::VARCHAR
    or greatest(flux.sortants, flux.entrants) >= $seuil::INTEGER
order by flux.code = $territoire::VARCHAR desc, flux.sortants + flux.entrants desc, flux.code
