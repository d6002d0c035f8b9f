/*---
titre: Taux d’accès des demandeurs d’emploi à la formation
question: Quelle part des demandeurs d’emploi entre en formation ?
code: C22
formule: variante A = demandeurs entrés en formation / chômeurs au sens du BIT, en moyenne de l’année ; variante B = part des personnes au chômage un mois au moins dans l’année qui sont entrées en formation
champ: Demandeurs d’emploi, formations de la base régionalisée des stagiaires (Dares) ; taux publiés, jamais recalculés.
notes:
  - Les deux variantes ne se comparent pas. Le dénominateur de B compte tous ceux qui ont été au chômage dans l’année, celui de A une moyenne - A est d’ordinaire bien plus élevée.
  - Aucun des deux ne se tire des inscrits à France Travail ; le nombre d’inscrits en fin de mois est un troisième dénominateur, qui n’est pas pris ici.
  - Le champ des dispositifs change d’une année à l’autre avec les plans de formation.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  variante: { domaine: choix, valeurs: { B: 'B, part de ceux qui ont été au chômage dans l’année', A: 'A, entrants sur chômeurs au sens du BIT' }, defaut: B, sujet: true, libelle: Variante }
colonnes:
  annee: { role: dimension, libelle: Année }
  definition: { role: dimension, libelle: Variante }
  taux: { role: indice, unite: pourcent, libelle: Taux d’accès publié }
  taux_france: { role: indice, unite: pourcent, libelle: "Même variante, France" }
  entrants: { role: mesure, unite: personnes, libelle: Entrants publiés }
  denominateur: { role: mesure, unite: personnes, libelle: Dénominateur publié }
graphique: { type: courbe, x: annee, y: taux }
si_vide: { etat: non_disponible, motif: "Aucun taux d’accès de cette variante n’est publié pour ce territoire dans les données ; l’autre variante ne le remplace pas." }
lecture: "{territoire}, en {annee}, le taux d’accès à la formation est de {taux} ({definition}) ; en France, même définition : {taux_france}."
---*/
select
    ici.annee::VARCHAR as annee,
    case ici.variante when 'A' then 'variante A, entrants sur chômeurs au sens du BIT'
        else 'variante B, part de ceux qui ont été au chômage dans l’année' end as definition,
    ici.taux,
    france.taux as taux_france,
    ici.entrants,
    ici.denominateur
from publie.cube_taux_acces as ici
left join publie.cube_taux_acces as france on france.territoire = 'pays:FR' and france.annee = ici.annee and france.variante = ici.variante
where ici.territoire = $territoire::VARCHAR and ici.variante = $variante::VARCHAR
order by ici.annee desc
