/** Draws the portal's map: its ground into public/art, outline, cells and towns into prisma/reference. Run: node scripts/draw-map.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import book from "#prisma/reference/units.json" with { type: "json" };
import { cellPaths } from "./map/cells.ts";
import { drawnGround } from "./map/ground.ts";
import land from "./map/land.json" with { type: "json" };
import { islandRing, outlineRing, ringPath, seaPath, squareKm } from "./map/outline.ts";
import { drawnTowns } from "./map/towns.ts";

const root = join(import.meta.dirname, "..");
const rings = [outlineRing(book.units), islandRing];
const cells = cellPaths(book.units);
const { bands, lines } = drawnGround();

/** Its colours are the page's own, by their names; strokes keep their width however near one looks. */
const line = (path: string, colour: string, width: number) =>
  `<path style="fill:none;stroke:var(--${colour})" stroke-width="${width}" vector-effect="non-scaling-stroke" d="${path}"/>`;
const band = (path: string, step: number) =>
  `<path style="fill:var(--map-${step});stroke:var(--map-line)" stroke-width=".6" vector-effect="non-scaling-stroke" d="${path}"/>`;
const ground = [
  ...bands.map(({ path }, index) => band(path, index + 2)),
  line(lines, "map-line", 0.6),
  line(Object.values(cells).join(""), "map-cell", 1),
].join("");
writeFileSync(
  join(root, "public", "art", "province-map.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg"><g id="sea"><path style="fill:var(--map-sea)" d="${seaPath()}"/></g><g id="ground">${ground}</g></svg>\n`,
);

const kept = {
  source: {
    coast: land.source,
    licence: land.licence,
    url: land.url,
    inland:
      "outline and cells are drawn from the units' centres and areas: a schematic drawing, no administrative borders",
    heights: "scripts/map/spot-heights.ts: rounded; what lies between is reckoned",
  },
  outline: rings.map(ringPath).join(""),
  cells,
  towns: drawnTowns(),
};
writeFileSync(join(root, "prisma", "reference", "province-map.json"), `${JSON.stringify(kept, null, 2)}\n`);
process.stdout.write(`${Math.round(squareKm(rings))} km² drawn\n`);
