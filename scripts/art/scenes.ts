/** Every scene of the almanac, by its path under public/art/scenes. */
import { december, november } from "./months-autumn.ts";
import { june, may } from "./months-first-rain.ts";
import { october, september } from "./months-harvest.ts";
import { august, july } from "./months-rain.ts";
import { april, february, january, march } from "./months-spring.ts";
import { monthPalette, type Palette } from "./palette-months.ts";
import { placePalette } from "./palette-places.ts";
import { nightPlaces, places } from "./places.ts";
import { createSheet, type Frame, type Sheet } from "./sheet.ts";

export type Painter = (sheet: Sheet, palette: Palette) => void;

const months: Painter[] = [
  january,
  february,
  march,
  april,
  may,
  june,
  july,
  august,
  september,
  october,
  november,
  december,
];

const wide = { width: 1440, height: 620, tall: false, horizon: 0.5 };
const tall = { width: 780, height: 1100, tall: true, horizon: 0.6 };

function painted(frame: Frame, paint: Painter, palette: Palette): string {
  const sheet = createSheet(frame);
  paint(sheet, palette);
  return sheet.finish();
}

export function monthFiles(): Map<string, string> {
  const files = new Map<string, string>();
  months.forEach((paint, index) => {
    const name = `month-${String(index + 1).padStart(2, "0")}`;
    for (const night of [false, true]) {
      const palette = monthPalette(index + 1, night);
      const suffix = night ? "-dark" : "";
      files.set(`${name}${suffix}.svg`, painted({ ...wide, night }, paint, palette));
      files.set(`${name}-tall${suffix}.svg`, painted({ ...tall, night }, paint, palette));
    }
  });
  return files;
}

export function placeFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, paint] of Object.entries(places)) {
    const night = nightPlaces.has(name);
    const frame = { width: 960, height: 640, tall: false, night, horizon: 0.42 };
    files.set(`${name}.svg`, painted(frame, paint, placePalette(name, false)));
    if (!night) files.set(`${name}-dark.svg`, painted(frame, paint, placePalette(name, true)));
  }
  return files;
}
