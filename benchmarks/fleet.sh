#!/bin/bash
# Parvis, from bodies' facts to judged and published sites, beside tools that build or check the same texts.
# usage: benchmarks/fleet.sh [TENANTS…]   (by default 10 100 1000)
. "$(dirname "$0")/measure.sh"

build
"$benchmarks/peers.sh"
npm=$work/npm/node_modules/.bin
about_this_machine

# Every tenant's facts change, as the next edition has them: what is measured is a whole build that writes over the last one.
parvis_of() {
  local n=$1 project=$work/fleet-$1
  program Fleet "$project" "$n" "$(next_edition "$project")"
  if [ -d "$project/target/parvis-state/archetypes" ]; then
    # Moved, not removed: removing files makes writing dear for a while.
    mkdir -p "$work/aside"
    mv "$project/target/parvis-state/archetypes" "$work/aside/archetypes-$(date +%s%N)"
  fi
  parvis "Parvis, no archetype kept" "$project" build
  program Fleet "$project" "$n" "$(next_edition "$project")"
  parvis "Parvis, from kept archetypes: every tenant changed" "$project" build
  whole=$cpu
  parvis "Parvis, nothing changed" "$project" build
  parvis "Maven with -Dparvis.skip" "$project" build -Dparvis.skip
  skipped=$cpu
}

hugo_of() {
  local peers=$1 kind
  command -v hugo > /dev/null || { absent Hugo "Debian's package hugo"; return 0; }
  for kind in markdown html; do
    cp "$benchmarks/peers/hugo.toml" "$peers/hugo-$kind/config.toml"
    hugo --quiet -s "$peers/hugo-$kind" -d "$peers/out/hugo-$kind" > /dev/null
    measured "Hugo, one site, pages as $kind" hugo --quiet -s "$peers/hugo-$kind" -d "$peers/out/hugo-$kind"
    [ $kind = html ] || hugo_markdown=$cpu
  done
  measured "Hugo, a run per tenant, pages as html" bash -c 'for tenant in "$0"/hugo-html/content/*; do
    hugo --quiet -s "$0/hugo-html" -c "content/${tenant##*/}" -d "$0/out/hugo-runs/${tenant##*/}"; done' "$peers"
}

asciidoctor_of() {
  local peers=$1
  command -v asciidoctor > /dev/null || { absent Asciidoctor "Debian's package asciidoctor"; return 0; }
  measured "Asciidoctor (Ruby), one process" asciidoctor -a toc -a stylesheet! \
    -R "$peers/asciidoctor" -D "$peers/out/asciidoctor" "$peers/asciidoctor/**/*.adoc"
}

antora_of() {
  local peers=$1
  [ -x "$npm/antora" ] || { absent Antora "npm's @antora/cli"; return 0; }
  cp "$benchmarks/peers/antora-playbook.yml" "$peers/antora/playbook.yml"
  cp -r "$benchmarks/peers/antora-ui/." "$peers/antora/ui"
  (cd "$peers/antora" && git init -q . && git add tenants \
    && git -c user.name=fleet -c user.email=fleet@example.org commit -q --allow-empty -m Fleet)
  measured "Antora, a component per tenant" "$npm/antora" --quiet --to-dir "$peers/out/antora" "$peers/antora/playbook.yml"
}

checkers_of() {
  local published=$1
  if command -v htmlproofer > /dev/null; then
    measured "html-proofer" htmlproofer --disable-external --empty-alt-ignore "$published"
    proofer=$cpu
  else
    absent html-proofer "Debian's package ruby-html-proofer"
  fi
  if [ -x "$npm/check-html-links" ]; then
    measured "check-html-links" "$npm/check-html-links" "$published"
    links=$cpu
  else
    absent check-html-links "npm's check-html-links"
  fi
}

for n in "${@:-10 100 1000}"; do for n in $n; do
  hugo_markdown='' proofer='' links=''
  head_of_table "$n tenants"
  parvis_of "$n"
  peers=$work/peers-$n
  program PeerSources "$work/fleet-$n/target/parvis" "$peers"
  hugo_of "$peers"
  asciidoctor_of "$peers"
  antora_of "$peers"
  checkers_of "$work/fleet-$n/target/parvis"
  echo
  [ -z "$hugo_markdown" ] || [ -z "$links" ] \
    || ratio "Parvis to Hugo from Markdown and check-html-links" "$whole" "$(awk "BEGIN { print $hugo_markdown + $links }")"
  [ -z "$proofer" ] || ratio "Parvis to html-proofer alone" "$whole" "$proofer"
  printf '%-58s %9.1f\n' "Parvis, CPU ms a tenant beyond the skipped run" "$(awk "BEGIN { print 1000 * ($whole - $skipped) / $n }")"
done; done
