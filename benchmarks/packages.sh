#!/bin/sh
# Brings some hundred HTML pages that nobody wrote for Parvis, from packages of Debian and npm, into a folder to audit.
# usage: benchmarks/packages.sh [FOLDER]   (by default target/packages)
# What cannot be had (another system, no network) is left out and said; nothing of it is ever committed.
set -eu

folder=${1:-target/packages}
most=60   # pages of one package, spread over all it has
debian="debian-faq developers-reference-fr maint-guide-fr debian-reference-fr apt-doc git-doc sqlite3-doc installation-guide-amd64"
npm="html5-boilerplate reveal.js bootstrap"

mkdir -p "$folder/fetched" "$folder/pages"
folder=$(cd "$folder" && pwd)
cd "$folder/fetched"

# Up to $most pages below the folder $1, under names that say where each comes from.
keep() {
  find "$1" -type f \( -name '*.html' -o -name '*.htm' \) | sort > "$1.list"
  all=$(wc -l < "$1.list")
  step=$(( (all + most - 1) / most ))
  [ "$step" -gt 0 ] || { echo "$1: no page"; return 0; }
  awk -v step="$step" 'NR % step == 1 || step == 1' "$1.list" | while read -r page; do
    cp "$page" "$folder/pages/$1-$(echo "${page#"$1"/}" | tr '/ ' '__')"
  done
  echo "$1: $all pages"
}

for package in $debian; do
  [ -d "$package" ] || {
    apt-get download "$package" > /dev/null 2>&1 || { echo "$package: not to be had"; continue; }
    dpkg-deb -x "$package"_*.deb "$package"
  }
  # Pages may lie there compressed.
  find "$package" -name '*.html.gz' -exec gunzip -f {} +
  keep "$package"
done
for package in $npm; do
  [ -d "$package" ] || {
    archive=$(npm pack --silent "$package" 2> /dev/null) || { echo "$package: not to be had"; continue; }
    mkdir -p "$package"
    tar -xzf "$archive" -C "$package"
  }
  keep "$package"
done
echo "$(find "$folder/pages" -type f | wc -l) pages in $folder/pages"
