#!/bin/bash
# Where the CPU time of a build from kept archetypes goes, in which every tenant has changed.
# usage: benchmarks/profile.sh [TENANTS]   (by default 1000)
. "$(dirname "$0")/measure.sh"

n=${1:-1000}
project=$work/profile-$n

build
about_this_machine
program Fleet "$project" "$n" "$(next_edition "$project")"
prepare "$project"
program Fleet "$project" "$n" "$(next_edition "$project")"
head_of_table "$n tenants"
MAVEN_OPTS="${MAVEN_OPTS:-} -XX:StartFlightRecording=filename=$logs/profile.jfr,settings=profile" \
  parvis "Every tenant changed, recorded" "$project" build
program ProfileShares "$logs/profile.jfr"
