/** The mark, the icons and the ridge that closes a page. */
import { ground, ridgeLine, strata } from "./land.ts";
import { mix, pigment, ramp, token } from "./palette.ts";
import { createSheet, type Frame, type Sheet, shape } from "./sheet.ts";
import { at, smooth } from "./svg.ts";
import { pineSymbol, pinesAlong } from "./trees.ts";

/** Three contour bands under a sun: the plateau falling to the sea. */
function markBody(ground: string | null, bands: [string, string, string], sun: string): string {
  const hill = (points: [number, number][]): string =>
    `${smooth(
      points.map(([x, y]) => at(x, y)),
      1,
    )}V64H0z`;
  const tile = ground === null ? "" : `<path fill="${ground}" d="M0 0h64v64H0z"/>`;
  return (
    `<defs><clipPath id="k"><rect width="64" height="64" rx="14"/></clipPath></defs><g clip-path="url(#k)">${tile}<circle cx="42" cy="21" r="10" fill="${sun}"/>` +
    shape(
      bands[0],
      hill([
        [0, 39],
        [8, 34],
        [20, 21],
        [30, 26],
        [44, 40],
        [64, 37],
      ]),
      "",
      1,
    ) +
    shape(
      bands[1],
      hill([
        [0, 46],
        [10, 44],
        [24, 35],
        [38, 42],
        [52, 46],
        [64, 42],
      ]),
      "",
      1,
    ) +
    shape(
      bands[2],
      hill([
        [0, 56],
        [14, 53],
        [28, 47],
        [44, 53],
        [64, 52],
      ]),
      "",
      1,
    ) +
    "</g>"
  );
}

const wrap = (body: string, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${body}</svg>\n`;

export const favicon = (): string =>
  wrap(
    markBody(
      token.pine,
      [mix(token.pine, token.mist, 0.3), mix(token.pine, token.mist, 0.55), mix(token.pine, token.mist, 0.82)],
      token.sunflower,
    ),
    64,
  );

/** The mark without a tile, for paper and for dark grounds alike. */
export function logoMark(): string {
  const line = (points: [number, number][]): string =>
    smooth(
      points.map(([x, y]) => at(x, y)),
      1,
    );
  const lines = [
    line([
      [3, 45],
      [10, 42],
      [22, 22],
      [32, 29],
      [43, 44],
      [61, 41],
    ]),
    line([
      [3, 52],
      [12, 50],
      [24, 35],
      [36, 45],
      [48, 51],
      [61, 48],
    ]),
    line([
      [3, 58],
      [14, 57],
      [26, 47],
      [42, 56],
      [61, 55],
    ]),
  ].join("");
  return wrap(
    `<circle cx="44" cy="20" r="9" fill="${token.persimmon}"/><path fill="none" stroke="${mix(token.pine, token.mist, 0.3)}" stroke-width="4" stroke-linecap="round" d="${lines}"/>`,
    64,
  );
}

/** The icon fills its square: the platforms cut the corners themselves. */
export const iconPage = (size: number): string => {
  const body = markBody(
    token.pine,
    [mix(token.pine, token.mist, 0.3), mix(token.pine, token.mist, 0.55), mix(token.pine, token.mist, 0.82)],
    token.sunflower,
  ).replace('rx="14"', 'rx="0"');
  return `<style>html,body{margin:0}svg{display:block}</style>${wrap(body, size)}`;
};

/** A low line of ridges with pines: a section break, or the top of the footer. Its foot is the footer's own ground. */
export function ridgeDivider(night: boolean): string {
  const frame: Frame = { width: 1440, height: 120, tall: false, night, horizon: 0 };
  const sheet: Sheet = createSheet(frame);
  const paper = night ? mix(pigment.night, token.ink, 0.5) : token.paper;
  const foot = night ? mix(pigment.night, token.pine, 0.18) : token.ink;
  const tones = night
    ? ramp(4, mix(paper, token.mist, 0.1), mix(paper, token.pine, 0.4), foot)
    : ramp(4, token.mist, mix(token.pine, token.mist, 0.55), token.pine);
  const ridges = [
    { seed: 7, base: 0.42, rise: 0.5, span: 230, sharp: true },
    { seed: 19, base: 0.56, rise: 0.4, span: 260 },
    { seed: 31, base: 0.74, rise: 0.34, span: 320, rough: 0.4 },
  ];
  const pines = [pineSymbol(sheet, tones[3] ?? foot, 3), pineSymbol(sheet, tones[3] ?? foot, 8)];
  ridges.forEach((plan, i) => {
    const line = ridgeLine(sheet, plan);
    if (i === 2) pinesAlong(sheet, line, [0.04, 0.96], 26, [22, 48], pines, 5);
    ground(sheet, line, tones[i + (i === 2 ? 1 : 0)] ?? foot, tones[i + 1] ?? foot, {
      depth: 0.6,
      veil: i === 2 ? 0 : 0.5,
    });
    if (i === 1) strata(sheet, line, { count: 3, gap: 9, colour: token.paper, opacity: night ? 0.1 : 0.4 });
  });
  ground(sheet, ridgeLine(sheet, { seed: 43, base: 0.94, rise: 0.16, span: 420, rough: 0.3 }), foot, foot, { veil: 0 });
  return sheet.finish();
}
