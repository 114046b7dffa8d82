/** What people have built: roads, cottages, sheds, boats. */
import { type Sheet, shape, slab } from "./sheet.ts";
import type { Point } from "./svg.ts";
import { limb } from "./trees.ts";

/** A winding road, broad at its first point and lost at its last. */
export function road(sheet: Sheet, points: Point[], thick: number, colour: string, opacity = 1): void {
  sheet.add(shape(colour, limb(points, thick, thick * 0.06), ` opacity="${opacity}"`));
}

/** A farmhouse of two planes with a lit window; the foot of its wall at x, y. */
export function cottage(
  x: number,
  y: number,
  s: number,
  colours: { wall: string; shade: string; roof: string; lamp: string },
): string {
  const at = (dx: number, dy: number): string => `${Math.round(x + dx * s)} ${Math.round(y + dy * s)}`;
  return (
    shape(colours.wall, `M${at(-22, 0)}L${at(-22, -14)}L${at(22, -14)}L${at(22, 0)}z`) +
    shape(colours.shade, `M${at(6, 0)}L${at(6, -14)}L${at(14, -25)}L${at(22, -14)}L${at(22, 0)}z`) +
    shape(
      colours.roof,
      `M${at(-27, -12)}L${at(-18, -26)}L${at(15, -26)}L${at(4, -12)}zM${at(15, -27)}L${at(26, -12)}L${at(22, -12)}L${at(14, -22)}z`,
    ) +
    slab(x - 15 * s, y - 9 * s, 5 * s, 6 * s, colours.lamp) +
    slab(x - 5 * s, y - 9 * s, 5 * s, 6 * s, colours.lamp)
  );
}
