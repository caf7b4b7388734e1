#!/usr/bin/env bash
# Makes the fonts of PDF reports anew: fonts.sh FOLDER. Needs npm, and Python with fontTools.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?where to put them}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
for archive in *.tgz; do mkdir "${archive%.tgz}" && tar xzf "$archive" -C "${archive%.tgz}"; done
python3 "$here/subset.py" expo-google-fonts-noto-serif-sc-0.4.3/package/400Regular/*.ttf gb2312 "Tongbao Serif" "$here/../../../etl" "$out/TongbaoSerif.ttf"
python3 "$here/subset.py" expo-google-fonts-noto-sans-sc-0.4.3/package/500Medium/*.ttf gbk "Tongbao Sans" "$here/../../../etl" "$out/TongbaoSans.ttf"
cp expo-google-fonts-noto-serif-sc-0.4.3/package/LICENSE_FONT "$out/OFL.txt"
