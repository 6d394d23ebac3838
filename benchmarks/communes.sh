#!/bin/bash
# Every commune of France as a tenant, in one gibibyte: what each costs, and whether that grows with their number.
# usage: benchmarks/communes.sh [TENANTS…]   (by default 1000 17500 34969)
. "$(dirname "$0")/measure.sh"

list=@etalab/decoupage-administratif@6.0.0
data=$work/communes/package/data
if [ ! -d "$data" ]; then
  mkdir -p "$work/communes"
  (cd "$work/communes" && tar -xzf "$(npm pack --silent "$list")") || stop "$list is not to be had here"
fi
build
about_this_machine

# The most that the heap held, before and after collections.
heap() {
  awk 'match($0, /[0-9]+M->[0-9]+M\(/) {
      split(substr($0, RSTART, RLENGTH), held, /M->|M\(/)
      if (held[1] + 0 > most) most = held[1] + 0
      if (held[2] + 0 > kept) kept = held[2] + 0
    } END { printf "%-58s %9d\n%-58s %9d\n", "  most heap, MB", most, "  most heap after a collection, MB", kept }' "$1"
}

sizes=${*:-1000 17500 34969}
before=0 costs=0
for n in $sizes; do
  project=$work/communes-$n
  program Communes "$data" "$project" "$n"
  # A long run is worth the compiler that this house's options for Maven leave out: the project's own folder hides them.
  mkdir -p "$project/.mvn"
  head_of_table "$n communes"
  MAVEN_OPTS="-Xmx1g ${COMMUNES_OPTS:-} -Xlog:gc:file=$logs/communes-$n.gc" parvis "Baked, judged and published" "$project" build
  whole=$cpu
  heap "$logs/communes-$n.gc"
  awk "BEGIN { printf \"%-58s %9.2f\n\", \"  CPU ms for each more than $before\", 1000 * ($whole - $costs) / ($n - $before) }"
  before=$n costs=$whole
  program CommunePages "$data" "$project" "$n"
  MAVEN_OPTS="-Xmx1g" parvis "Nothing changed but the day, which is tomorrow" "$project" build "-Dparvis.asOf=$(TZ=Europe/Paris date -d tomorrow +%F)"
  record=$project/tenants/$(ls "$project/tenants" | sed -n "$((n / 2))p")/tenant.yaml
  sed -i 's/first-name: Sacha/first-name: Dominique/' "$record"
  MAVEN_OPTS="-Xmx1g" parvis "One fact of one commune" "$project" build
  MAVEN_OPTS="-Xmx1g" parvis "Maven with -Dparvis.skip" "$project" build -Dparvis.skip
  du -sm "$project/target"/* | awk '{ sub(".*/", "", $2); printf "  %s %d MB", $2, $1 } END { print "" }'
done
