/** Flowers, leaves and the branches that carry them. Symbols are drawn around their own middle. */
import { around, dot, leaf, petal } from "./emblem-shapes.ts";
import { between, seededRandom } from "./noise.ts";
import { mix, token } from "./palette.ts";
import { disc, looks, place, type Sheet, shape } from "./sheet.ts";
import { at, type Point } from "./svg.ts";
import { bow, limb } from "./trees.ts";

const fine = (fill: string, d: string): string => shape(fill, d, "", 1);

/** Wild sunflower (dã quỳ): thirteen narrow rays, about 60 units across. */
export function sunflowerSymbol(sheet: Sheet, ray: string, heart: string): string {
  const back = around(7, (a) => leaf(0, 0, a, 30, 7, { rib: false, belly: 0.6 }), 14);
  const front = around(7, (a) => leaf(0, 0, a, 31, 7.5, { rib: false, belly: 0.6 }), 40);
  return sheet.define(
    fine(mix(ray, heart, 0.28), back) +
      fine(ray, front) +
      disc(0, 0, 8, heart) +
      disc(-1, -1, 4.5, mix(heart, ray, 0.5)),
  );
}

/** The same flower from the side. */
export function sunflowerSideSymbol(sheet: Sheet, ray: string, heart: string, leafColour: string): string {
  const rays = [-72, -46, -22, 4, 30, 56, 78].map((a) => leaf(0, 2, a, 28, 7, { rib: false, belly: 0.6 })).join("");
  return sheet.define(
    fine(ray, rays) + fine(heart, "M-8-1Q0-9 8-1z") + fine(leafColour, "M-9 0Q0-3 9 0Q6 9 0 10Q-6 9-9 0z"),
  );
}

/** A lobed leaf, base at the origin, growing upwards. */
export function lobedLeafSymbol(sheet: Sheet, colour: string): string {
  return sheet.define(
    fine(
      colour,
      leaf(0, 0, 0, 44, 12, { rib: false }) +
        leaf(0, -12, -40, 26, 9, { rib: false }) +
        leaf(0, -12, 40, 26, 9, { rib: false }),
    ),
  );
}

export function leafSymbol(sheet: Sheet, colour: string, vein: string, length = 44, width = 13): string {
  return sheet.define(
    fine(colour, leaf(0, 0, 0, length, width, { rib: false })) +
      `<path stroke="${vein}" stroke-width="1.5" d="M0-3V${Math.round(-length * 0.8)}"/>`,
  );
}

/** Cherry blossom (mai anh đào): five petals, about 28 units across. */
export function blossomSymbol(sheet: Sheet, colour: string, heart: string): string {
  return sheet.define(
    fine(
      colour,
      around(5, (a) => petal(0, 0, a, 14, 12)),
    ) + fine(heart, around(5, (a) => leaf(0, 0, a, 6, 1.6, { rib: false }), 36) + dot(0, 0, 2)),
  );
}

/** Coffee blossom: narrow white stars in a dense cluster. */
export function coffeeBlossomSymbol(sheet: Sheet, colour: string, shade: string): string {
  const star = (x: number, y: number, turn: number, r: number): string =>
    around(5, (a) => leaf(x, y, a, r, r * 0.3, { rib: false }), turn);
  return sheet.define(
    fine(shade, star(-9, 5, 20, 13) + star(10, 6, 5, 12)) +
      fine(colour, star(0, -4, 0, 15) + star(-11, -3, 40, 11) + star(11, -5, 30, 11)) +
      disc(0, -4, 2, mix(shade, token.sunflower, 0.6)),
  );
}

/** A tapering bough with side twigs; gives back places for leaves and flowers with the way they point. */
export function bough(
  sheet: Sheet,
  from: Point,
  to: Point,
  options: { thick: number; sag: number; twigs: number; bark: string; seed: number; reach?: number },
): { spots: Point[]; tips: Point[] } {
  const random = seededRandom(options.seed);
  const spine = bow(from, to, options.sag, 8);
  let d = limb(spine, options.thick, options.thick * 0.16);
  const spots: Point[] = [];
  const tips: Point[] = [to];
  const reach = options.reach ?? Math.hypot(to.x - from.x, to.y - from.y) * 0.3;
  for (let i = 0; i < options.twigs; i += 1) {
    const t = 0.22 + (0.74 * i) / options.twigs;
    const index = t * 7;
    const a = spine[Math.floor(index)] ?? from;
    const b = spine[Math.ceil(index)] ?? to;
    const start = at(a.x + (b.x - a.x) * (index % 1), a.y + (b.y - a.y) * (index % 1));
    const along = Math.atan2(to.y - from.y, to.x - from.x);
    const angle = along + (i % 2 === 0 ? 1 : -1) * between(random, 0.45, 1);
    const length = reach * (1.1 - t * 0.7) * between(random, 0.7, 1.2);
    const tip = at(start.x + Math.cos(angle) * length, start.y + Math.sin(angle) * length);
    const twig = bow(start, tip, -length * 0.08, 5);
    d += limb(twig, options.thick * (0.42 - t * 0.2), 1.6);
    spots.push(...twig.slice(1));
    tips.push(tip);
  }
  spots.push(...spine.slice(2));
  sheet.add(shape(options.bark, d));
  return { spots, tips };
}

/** Strews symbols about the given places. */
export function strew(
  sheet: Sheet,
  symbols: string[],
  spots: Point[],
  options: { each: number; spread: number; size: [number, number]; seed: number },
): void {
  const random = seededRandom(options.seed);
  const look = looks(random, 4, () => ({
    scale: between(random, options.size[0], options.size[1]),
    turn: Math.round(random() * 72),
  }));
  for (const spot of spots) {
    for (let i = 0; i < options.each; i += 1) {
      const x = spot.x + (random() - 0.5) * 2 * options.spread;
      const y = spot.y + (random() - 0.5) * 2 * options.spread;
      sheet.add(place(symbols[Math.floor(random() * symbols.length)] ?? "", x, y, look()));
    }
  }
}
