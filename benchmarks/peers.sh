#!/bin/bash
# Brings the peers: Debian's packages (as root; otherwise it says what to install) and npm's, these below the folder target.
# usage: benchmarks/peers.sh
. "$(dirname "$0")/measure.sh"

for pair in hugo:hugo asciidoctor:asciidoctor htmlproofer:ruby-html-proofer; do
  command -v "${pair%:*}" > /dev/null && continue
  if [ "$(id -u)" = 0 ]; then
    apt-get install -y --no-install-recommends "${pair#*:}" > "$logs/apt-${pair#*:}.log" 2>&1 || echo "${pair#*:}: not to be had"
  else
    echo "apt-get install ${pair#*:}"
  fi
done
if command -v npm > /dev/null; then
  mkdir -p "$work/npm"
  (cd "$work/npm" && npm install --no-fund --no-audit --ignore-scripts --no-save \
    check-html-links@0.2.4 @antora/cli@3.1.15 @antora/site-generator@3.1.15) > "$logs/npm.log" 2>&1 \
    || echo "the peers of npm: not to be had ($logs/npm.log)"
else
  echo "npm: not there"
fi
