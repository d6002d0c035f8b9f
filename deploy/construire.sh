#!/bin/sh
# construire.sh <profil> : télécharge, puis construit. Un téléchargement manqué n’empêche pas de construire sur les fichiers déjà là ;
# l’un ou l’autre échec donne son code, et l’instantané en service reste le même tant que le nouveau n’est pas entier.
set -u
profil=${MAILLE_PROFILE:-$1}
cd "$(dirname "$0")/.." || exit 5
entrepot() { node --import ./scripts/require-node.mjs --import ./scripts/typescript.mjs warehouse/pipeline/commands/cli.ts "$@"; }
recu=0
if [ "${MAILLE_TELECHARGE:-1}" = 1 ]; then
  entrepot fetch --profile "$profil" --data "$MAILLE_FICHIERS" || recu=$?
fi
# Un chiffre que rien n’annonçait attend qu’on le regarde : « build … --accepter <numéro> », à la main, le publie.
entrepot build --profile "$profil" --data "$MAILLE_FICHIERS" --retenir || exit $?
# Les pages des territoires, écrites à côté de l’instantané : sans elles, le service les compose lui-même.
if [ "${MAILLE_AVANCE:-1}" = 1 ]; then nice -n 10 node scripts/compose-ahead.mjs || :; fi
# Une seconde machine (docs/exploitation.md, « Plusieurs machines ») reçoit ce qui vient d’être construit.
if [ -x /etc/maille/apres-construction ]; then /etc/maille/apres-construction "$profil" || exit $?; fi
exit "$recu"
