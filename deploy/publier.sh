#!/bin/sh
# publier.sh <région> : met en service, sur plusieurs machines d’un coup, ce que la construction a mis dans son dossier. Les fichiers sont
# copiés chez chaque lecteur, ouverts par chaque service, puis un seul lien est renommé chez le mandataire : c’est lui qui fait changer
# les lecteurs. Un échec avant ce lien ne change rien pour eux.
set -eu
region=${1:?« publier.sh <région> » : la région manque}
dossier=${MAILLE_OUT:-/var/lib/maille/$region/instantanes}
# « hôte,dossier,adresse » pour chaque service, « hôte,dossier » pour chaque mandataire ; « - » est cette machine.
lecteurs=${MAILLE_LECTEURS:?les services à servir manquent : hôte,dossier,adresse}
mandataires=${MAILLE_MANDATAIRES:?le mandataire manque : hôte,dossier}
fichiers='^((snapshot|differences|essais|concordance|constats)-[0-9a-f]+\.(duckdb|json)|pages-[0-9a-f]+-[0-9a-f]+-[0-9-]+\.bin)$'

sur() { if [ "$1" = - ]; then sh -c "$2"; else ssh "$1" "$2"; fi; }
copier() ( hote=$1 vers=$2; shift 2; if [ "$hote" = - ]; then cp -pu "$@" "$vers/"; else rsync -a "$@" "$hote:$vers/"; fi )

cd "$dossier"
# Ce qui est retiré ne répond plus, que la suite aboutisse ou non.
if [ -f retraits.json ]; then
  for lecteur in $lecteurs; do
    IFS=, read -r hote vers adresse <<FIN
$lecteur
FIN
    copier "$hote" "$vers" retraits.json
  done
fi
[ -f current.json ] || { echo "publier.sh : aucun instantané à mettre en service dans $dossier." >&2; exit 1; }
derniere=$(ls | sed -n 's/^publication-\([1-9][0-9]*\)\.json$/\1/p' | sort -n | tail -1)
numero=$((${derniere:-0} + 1))
cp current.json suivante.tmp && mv suivante.tmp "publication-$numero.json"
ls | grep -E "$fichiers" > gardes.txt
mkdir -p archives
ls archives | grep -E "$fichiers" > archives/gardes.txt || :

for lecteur in $lecteurs; do
  IFS=, read -r hote vers adresse <<FIN
$lecteur
FIN
  # Ce qui désigne l’instantané vient après lui.
  # shellcheck disable=SC2046
  copier "$hote" "$vers" $(cat gardes.txt) gardes.txt
  sur "$hote" "mkdir -p '$vers/archives'"
  # shellcheck disable=SC2046
  copier "$hote" "$vers/archives" $(sed 's|^|archives/|' archives/gardes.txt) archives/gardes.txt
  copier "$hote" "$vers" "publication-$numero.json"
  curl -fsS -o /dev/null -m 300 --retry 60 --retry-delay 1 --retry-all-errors -H "Maille-Preparer: $numero" "$adresse/health" || {
    echo "publier.sh : $adresse n’ouvre pas la publication $numero ; rien n’a changé pour les lecteurs. Réparez-le, ou ôtez-le de MAILLE_LECTEURS." >&2
    exit 1
  }
done
for mandataire in $mandataires; do
  IFS=, read -r hote vers <<FIN
$mandataire
FIN
  sur "$hote" "cd '$vers' && mkdir -p $numero && ln -sfn $numero suivante && mv -T suivante en-service"
done
# Ce que la construction ne garde plus, et les publications que plus personne ne demande.
for lecteur in $lecteurs -,"$dossier",; do
  IFS=, read -r hote vers adresse <<FIN
$lecteur
FIN
  for ou in "$vers" "$vers/archives"; do
    sur "$hote" "cd '$ou' && ls | grep -E '$fichiers' | grep -vxFf gardes.txt | xargs -r rm -f"
  done
  sur "$hote" "cd '$vers' && ls | grep -E '^publication-' | sort -t- -k2n | head -n -10 | xargs -r rm -f"
done
echo "Publication $numero en service."
