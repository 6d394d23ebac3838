#!/bin/bash
# What the benchmarks have in common: where things lie, how a command is measured, how Parvis is run. Sourced, not run.
#
# MVN       how Maven is called (mvn)
# MAVEN_OPTS options of its JVM (none)
# AS_BUILT  not empty: what was built last is measured, without building it again
# BUILT_WITH a local repository that has Parvis already: by default the benchmarks fill one of their own, so that yours is left alone
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
house=$(dirname "$benchmarks")
work=$benchmarks/target/work
logs=$work/logs
mvn=${MVN:-mvn}
mkdir -p "$logs"

# Leaves the script with a reason.
stop() {
  echo "$*" >&2
  exit 1
}

[ -x /usr/bin/time ] || stop "GNU time is needed: apt-get install time"

# Prints a line for people and keeps it for the tables: label, CPU seconds of the process and all that it waited for, wall seconds,
# megabytes of its largest process, exit status. Usage: measured LABEL COMMAND…
measured() {
  local label=$1 status=0 user system wall kilobytes
  shift
  local log="$logs/${label//[^A-Za-z0-9]/-}"
  /usr/bin/time -q -o "$log.time" -f '%U %S %e %M' "$@" > "$log.log" 2>&1 || status=$?
  read -r user system wall kilobytes < <(tail -1 "$log.time")
  cpu=$(awk "BEGIN { print $user + $system }")
  printf '%-58s %9.2f %9.2f %7d %5d\n' "$label" "$cpu" "$wall" $((kilobytes / 1024)) "$status"
}

# The head of the lines that measured prints.
head_of_table() {
  printf '\n%s\n%-58s %9s %9s %7s %5s\n' "$1" '' 'CPU s' 'wall s' 'MB' 'exit'
}

absent() {
  printf '%-58s not to be had here: %s\n' "$1" "$2"
}

# A ratio with two places. Usage: ratio LABEL A B
ratio() {
  awk -v label="$1" -v a="$2" -v b="$3" 'BEGIN { if (b > 0) printf "%-58s %9.2f\n", label, a / b }'
}

# The programs of the benchmarks, and Parvis in a local repository, both of this source.
build() {
  repository=${BUILT_WITH:-$work/repository}
  version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$house/pom.xml" | head -1)
  [ -z "${AS_BUILT:-}" ] || return 0
  if [ -z "${BUILT_WITH:-}" ] && [ ! -d "$repository" ]; then
    local yours
    yours=$($mvn -q -N -f "$house/pom.xml" help:evaluate -Dexpression=settings.localRepository -DforceStdout 2> /dev/null || true)
    # Offline, Maven may have nothing to evaluate with, and says so.
    [ -d "$yours" ] || yours=$HOME/.m2/repository
    mkdir -p "$repository"
    [ ! -d "$yours" ] || tar -C "$yours" --exclude=./org/parvis -cf - . | tar -C "$repository" -xf -
  fi
  $mvn -q -f "$house/pom.xml" "-Dmaven.repo.local=$repository" -Pbenchmarks -DskipTests -Dspotless.check.skip=true \
    -pl .,checks,site-src,builder,maven-plugin,benchmarks install > "$logs/build.log" 2>&1 \
    || stop "Parvis could not be built: $logs/build.log"
}

# One of the programs in src.
program() {
  java -cp "$benchmarks/target/benchmarks.jar" "org.parvis.benchmarks.$1" "${@:2}"
}

# Measures a goal on a project. Usage: parvis LABEL PROJECT GOAL OPTION…
parvis() {
  measured "$1" $mvn -B -f "$2/pom.xml" "-Dmaven.repo.local=$repository" "org.parvis:parvis-maven-plugin:$version:$3" "${@:4}"
}

# Builds a project without measuring it; a red build stops the benchmark, since it would not measure what it says.
prepare() {
  $mvn -B -f "$1/pom.xml" "-Dmaven.repo.local=$repository" "org.parvis:parvis-maven-plugin:$version:build" "${@:2}" \
    > "$logs/prepare.log" 2>&1 || stop "the build is red: $logs/prepare.log"
}

# The edition of a project that comes next: each has other facts, so that every tenant is baked and judged again in place.
next_edition() {
  local file=$1/edition
  mkdir -p "$1"
  echo $(($(cat "$file" 2> /dev/null || echo 0) + 1)) > "$file"
  cat "$file"
}

about_this_machine() {
  echo "$(date +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(java -version 2>&1 | head -1), MAVEN_OPTS=${MAVEN_OPTS:-}, jvm.config $(tr '\n' ' ' < "$house/.mvn/jvm.config"), $(git -C "$house" rev-parse --short HEAD)"
}
