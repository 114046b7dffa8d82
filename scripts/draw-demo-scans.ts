/** Draws the scans of the demonstration's awards into prisma/demo/scans. Run: node scripts/draw-demo-scans.ts */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { demoScan, type ScannedAward } from "./art/demo-scan.ts";

const demo = join(import.meta.dirname, "..", "prisma", "demo");
const folder = join(demo, "scans");
mkdirSync(folder, { recursive: true });

type Item = { awards: (ScannedAward & { scanPages?: number })[] };

function itemsOf(kind: "products" | "experiences"): Item[] {
  return (JSON.parse(readFileSync(join(demo, `${kind}.json`), "utf8")) as Record<string, Item[]>)[kind] ?? [];
}

for (const award of [...itemsOf("products"), ...itemsOf("experiences")].flatMap(({ awards }) => awards)) {
  const pages = award.scanPages ?? 0;
  for (let page = 1; page <= pages; page += 1) {
    const picture = sharp(Buffer.from(demoScan(award, page, pages)));
    await picture.webp({ quality: 60 }).toFile(join(folder, `${award.code}-${page}.webp`));
  }
}
