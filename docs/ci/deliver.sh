#!/bin/sh
# Carries out a publication plan of Parvis with rclone:
#
#   deliver.sh PLAN SITES REMOTE      deliver.sh target/parvis-plan target/parvis storage:portals
#
# What is new comes first and what is gone goes last, so that no page lacks what it needs. Where it stops half way, run it
# again, or plan anew from what is there by then. A cache is purged afterwards, of the paths in PLAN/purge.txt.
set -eu

plan=$1
sites=$2
remote=$3

if [ ! -f "$plan/plan.json" ]; then
  echo "There is no whole plan in $plan: the build stopped before it wrote one. Nothing is delivered." >&2
  exit 1
fi

# The plan knows what has changed: rclone need not guess it from times.
if [ -s "$plan/put.txt" ]; then
  rclone copy --ignore-times --files-from-raw "$plan/put.txt" "$sites" "$remote"
fi

# An empty list is no list to delete by.
if [ -s "$plan/delete.txt" ]; then
  rclone delete --files-from-raw "$plan/delete.txt" "$remote"
  # Object storage has no folders; elsewhere empty ones would stay.
  case $remote in
    *[:/]) root=$remote ;;
    *) root=$remote/ ;;
  esac
  cut -d/ -f1 "$plan/delete.txt" | sort -u | while read -r site; do
    rclone rmdirs "$root$site" || echo "Empty folders of $site may be left in $remote." >&2
  done
fi
