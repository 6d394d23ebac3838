#!/bin/bash
# What a build costs when little has changed: nothing, the day, one fact of one tenant, one word of a page that all share.
# usage: benchmarks/change.sh [TENANTS]   (by default 1000)
. "$(dirname "$0")/measure.sh"

n=${1:-1000}
project=$work/change-$n
page=$project/site-src/pages/conditions-utilisation.adoc

build
about_this_machine
program Fleet "$project" "$n" 1
mkdir -p "$(dirname "$page")"
cmp -s "$house/site-src/pages/conditions-utilisation.adoc" "$page" || cp "$house/site-src/pages/conditions-utilisation.adoc" "$page"
prepare "$project"
record=$(ls -d "$project"/tenants/*/ | sed -n "$((n / 2))p")tenant.yaml

head_of_table "$n tenants"
parvis "Maven with -Dparvis.skip" "$project" build -Dparvis.skip
skipped=$cpu
parvis "Nothing changed" "$project" build
nothing=$cpu
parvis "Nothing changed but the day, which is tomorrow" "$project" build "-Dparvis.asOf=$(TZ=Europe/Paris date -d tomorrow +%F)"
sed -i 's/first-name: Sacha/first-name: Dominique/' "$record"
parvis "One fact of one tenant" "$project" build
fact=$cpu
# Every tenant gets new facts: a build of all from kept archetypes, to hold the next one against.
program Fleet "$project" "$n" 2
parvis "A fact of every tenant" "$project" build
every=$cpu
sed -i '0,/portail/s//portail web/' "$page"
parvis "One word of a page that all share" "$project" build
word=$cpu
echo
printf '%-58s %9.2f\n' "Nothing changed, CPU s above the skipped run" "$(awk "BEGIN { print $nothing - $skipped }")" \
  "One fact, CPU s above the skipped run" "$(awk "BEGIN { print $fact - $skipped }")"
ratio "One word to a fact of every tenant" "$word" "$every"
