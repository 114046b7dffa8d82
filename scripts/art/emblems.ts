/** The emblem sprite: one symbol for each key of the catalogue. */
import type { Emblem, Layer } from "./emblem-shapes.ts";
import { fruitEmblems } from "./emblems-fruit.ts";
import { gardenEmblems } from "./emblems-garden.ts";
import { madeEmblems } from "./emblems-made.ts";
import { placeEmblems } from "./emblems-place.ts";
import { pigment } from "./palette.ts";
import { tighten } from "./path-tighten.ts";

export const emblems: Emblem[] = [...fruitEmblems, ...gardenEmblems, ...madeEmblems, ...placeEmblems];

const tones = { main: "currentColor", second: `var(--emblem-2, ${pigment.straw.toLowerCase()})` } as const;

function drawLayer(layer: Layer): string {
  const tone = tones[layer.tone];
  const fill = layer.tone === "main" ? "" : ` fill="${tone}"`;
  const paint = layer.width === undefined ? fill : ` fill="none" stroke="${tone}" stroke-width="${layer.width}"`;
  const place = layer.transform === undefined ? "" : ` transform="${layer.transform}"`;
  return `<path${paint}${place} d="${tighten(layer.d)}"/>`;
}

function drawEmblem(emblem: Emblem): string {
  return `<symbol id="${emblem.key}" viewBox="0 0 96 96" fill="currentColor" fill-rule="evenodd" stroke-linecap="round" stroke-linejoin="round">${emblem.layers.map(drawLayer).join("")}</symbol>`;
}

export function emblemSprite(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${emblems.map(drawEmblem).join("\n")}\n</svg>\n`;
}
