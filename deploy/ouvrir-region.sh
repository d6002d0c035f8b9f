#!/bin/sh
# ouvrir-region.sh <région> : les dossiers d’une région avec leurs propriétaires, et ses réglages, à remplir.
set -eu
region=${1:?« ouvrir-region.sh <région> » : la région manque}
install -d -o maille-build -g maille -m 0750 "/var/lib/maille/$region"
install -d -o maille-build -g maille -m 0700 "/var/lib/maille/$region/fichiers"
install -d -o maille-build -g maille -m 2750 "/var/lib/maille/$region/instantanes"
[ -e "/etc/maille/$region.env" ] || install -o root -g maille -m 0640 "$(dirname "$0")/region.env.exemple" "/etc/maille/$region.env"
