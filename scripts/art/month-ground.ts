/** What the months share: their sky and far ranges, their pines and farmhouses. */
import { mistBank, type RidgeShape, range, sky, stars, sun } from "./land.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import type { Sheet } from "./sheet.ts";
import { pineSymbol } from "./trees.ts";

export const ridgeOf = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;

export const pinePair = (sheet: Sheet, colour: string): string[] => [
  pineSymbol(sheet, colour, 3),
  pineSymbol(sheet, colour, 8),
];

export const cottageColours = (
  sheet: Sheet,
  p: Palette,
): { wall: string; shade: string; roof: string; lamp: string } => ({
  wall: p.pale,
  shade: mix(p.pale, p.bark, 0.3),
  roof: mix(token.basalt, p.bark, sheet.frame.night ? 0.6 : 0.15),
  lamp: sheet.frame.night ? p.sun : p.bark,
});

interface FarPlan {
  seed: number;
  sun: [x: number, y: number];
  radius: number;
  peaks?: NonNullable<RidgeShape["peaks"]>;
  /** Rounded far hills rather than crests. */
  soft?: boolean;
}

/** Sky, sun or moon, two pale ranges and the mist between them. */
export function farRanges(sheet: Sheet, p: Palette, plan: FarPlan): void {
  sky(sheet, p.sky);
  stars(sheet, plan.seed, p.pale);
  sun(sheet, plan.sun[0], plan.sun[1], plan.radius, p.sun);
  const sharp = !plan.soft;
  range(
    sheet,
    ridgeOf(p, 0),
    p.mist,
    { seed: plan.seed + 1, base: 0.12, rise: 0.22, span: 250, rough: 0.8, sharp, peaks: plan.peaks ?? [] },
    { step: 26 },
  );
  range(
    sheet,
    mix(ridgeOf(p, 1), ridgeOf(p, 2), 0.4),
    p.mist,
    { seed: plan.seed + 2, base: 0.28, rise: 0.26, span: 280, rough: 0.6, tilt: -0.12 },
    { step: 28, depth: 0.26, veil: 0.85 },
  );
  mistBank(sheet, 0.34, sheet.frame.horizon + 0.17, sheet.frame.width * 0.36, 44, p.mist, 0.8);
}
