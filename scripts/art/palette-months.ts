/** The light of each month, by day and by night. */
import { mix, pigment, ramp, token } from "./palette.ts";

export interface Palette {
  sky: string[];
  sun: string;
  mist: string;
  /** Seven grounds, from the far range to the near bank. */
  ridges: string[];
  leaf: string;
  leafLit: string;
  leafDeep: string;
  bloom: string;
  bloomLit: string;
  bloomDeep: string;
  second: string;
  bark: string;
  pale: string;
}

interface Light {
  sky: [string, string, string];
  sun: string;
  mist: string;
  far: string;
  middle: string;
  near: string;
  leaf: string;
  bloom: string;
  second: string;
  /** The cast of the same month's night. */
  nightCast: string;
}

const deep = mix(token.pine, token.ink, 0.55);
const cool = (hex: string, share: number): string => mix(hex, token.sea, share);

export function dayPalette(light: Light): Palette {
  return {
    sky: light.sky,
    sun: light.sun,
    mist: light.mist,
    ridges: ramp(7, light.far, light.middle, light.near),
    leaf: light.leaf,
    leafLit: mix(light.leaf, pigment.straw, 0.42),
    leafDeep: mix(light.leaf, token.ink, 0.4),
    bloom: light.bloom,
    bloomLit: mix(light.bloom, token.paper, 0.45),
    bloomDeep: mix(light.bloom, token.basalt, 0.35),
    second: light.second,
    bark: mix(token.basalt, token.ink, 0.45),
    pale: token.paper,
  };
}

export function nightPalette(light: Light): Palette {
  const { nightCast: cast } = light;
  const dark = mix(pigment.night, cast, 0.1);
  const moonlit = (hex: string, share = 0.36): string => mix(hex, mix(pigment.night, cast, 0.35), share);
  return {
    sky: [mix(pigment.night, cast, 0.14), mix(pigment.night, cast, 0.3), mix(pigment.night, cast, 0.52)],
    sun: pigment.moon,
    mist: mix(pigment.night, mix(cast, token.mist, 0.28), 0.5),
    ridges: ramp(
      7,
      mix(pigment.night, mix(cast, token.mist, 0.16), 0.5),
      mix(dark, mix(cast, token.pine, 0.55), 0.34),
      mix(dark, deep, 0.3),
    ),
    leaf: moonlit(mix(light.leaf, token.sea, 0.25), 0.5),
    leafLit: moonlit(mix(light.leaf, token.mist, 0.35), 0.4),
    leafDeep: moonlit(light.leaf, 0.78),
    bloom: moonlit(light.bloom, 0.26),
    bloomLit: moonlit(mix(light.bloom, pigment.moon, 0.45), 0.16),
    bloomDeep: moonlit(light.bloom, 0.56),
    second: moonlit(light.second, 0.3),
    bark: mix(pigment.night, token.basalt, 0.22),
    pale: moonlit(pigment.moon, 0.16),
  };
}

const lights: Light[] = [
  {
    sky: ["#F3E6E4", "#F8E9E2", "#FBF3E6"],
    sun: mix(token.persimmon, token.paper, 0.42),
    mist: "#F7ECE6",
    far: "#E3CFD2",
    middle: "#9DB0AC",
    near: "#2F5A50",
    leaf: "#5E8468",
    bloom: "#EE9FB0",
    second: token.cherry,
    nightCast: mix(token.jacaranda, token.cherry, 0.35),
  },
  {
    sky: ["#DCE9EA", "#E9F0EA", "#F7F4E8"],
    sun: "#F6DDA0",
    mist: "#F2F4EC",
    far: "#C6D8D6",
    middle: "#8DB0A0",
    near: "#1F5A46",
    leaf: "#3C7A58",
    bloom: "#FFFFFF",
    second: "#DCE4D6",
    nightCast: cool(token.pine, 0.6),
  },
  {
    sky: ["#E6E1F0", "#F0E6EC", "#FBEFE0"],
    sun: "#F2B880",
    mist: "#F4ECEE",
    far: "#CFC6E0",
    middle: "#9A92BE",
    near: "#3A4A5C",
    leaf: "#5B7A64",
    bloom: "#8A78C4",
    second: token.persimmon,
    nightCast: token.jacaranda,
  },
  {
    sky: ["#DFECEF", "#EAF1EA", "#FAF5E2"],
    sun: "#F5C878",
    mist: "#EEF3E6",
    far: "#BFD3D8",
    middle: "#8FB689",
    near: "#2B6A48",
    leaf: "#5C9A54",
    bloom: "#8674C0",
    second: "#C9BCE6",
    nightCast: mix(token.jacaranda, token.sea, 0.5),
  },
  {
    sky: ["#DDE8E6", "#E8EFE2", "#F8F4DC"],
    sun: "#F6E3A4",
    mist: "#EDF3E4",
    far: "#B9CFC8",
    middle: "#86B27C",
    near: "#1F5A46",
    leaf: "#6FA644",
    bloom: "#B8D46A",
    second: token.persimmon,
    nightCast: mix(token.pine, token.sea, 0.35),
  },
  {
    sky: ["#D3DFE2", "#DFE8E6", "#ECEFE6"],
    sun: "#EFE6C8",
    mist: "#E2EAE8",
    far: "#B3C6CB",
    middle: "#6F9A94",
    near: "#1D4E46",
    leaf: "#3F7F56",
    bloom: "#C93A6C",
    second: "#7E9A3C",
    nightCast: token.sea,
  },
  {
    sky: ["#D6E7EC", "#E4F0EE", "#F3F6EA"],
    sun: "#F8E9B8",
    mist: "#EAF4F2",
    far: "#A9C9D4",
    middle: "#5E9A8E",
    near: "#144A3C",
    leaf: "#3E8A5A",
    bloom: "#FFFFFF",
    second: "#BFE0E6",
    nightCast: mix(token.sea, token.pine, 0.4),
  },
  {
    sky: ["#E6E8D8", "#EDEEDC", "#F6F3E2"],
    sun: "#F2CF7A",
    mist: "#EEF0E2",
    far: "#C6D0B6",
    middle: "#8DA274",
    near: "#35502E",
    leaf: "#5F7F3E",
    bloom: "#C2A83C",
    second: "#EDE6C0",
    nightCast: mix(token.pine, token.sunflower, 0.16),
  },
  {
    sky: ["#F3E9DA", "#F8ECD6", "#FCF3E0"],
    sun: "#EE9A58",
    mist: "#F8EDDC",
    far: "#E4D3BC",
    middle: "#B49A78",
    near: "#4A4A36",
    leaf: "#8A8A48",
    bloom: token.persimmon,
    second: "#E9A15C",
    nightCast: mix(token.basalt, token.jacaranda, 0.55),
  },
  {
    sky: ["#CFE0E8", "#F0E4DA", "#FBE3CC"],
    sun: "#F0A060",
    mist: "#FBF1E8",
    far: "#A9BFD0",
    middle: "#6E8FA6",
    near: "#264A50",
    leaf: "#4E7F56",
    bloom: "#EDB21C",
    second: "#F6D4B8",
    nightCast: mix(token.sea, token.jacaranda, 0.4),
  },
  {
    sky: ["#F6EBCB", "#F8E9C0", "#F9E2AC"],
    sun: "#E8853A",
    mist: "#F8EBC8",
    far: "#EBD69A",
    middle: "#B9A04A",
    near: "#23503C",
    leaf: "#4F7E48",
    bloom: "#F2B51A",
    second: "#E2A0A8",
    nightCast: mix(token.sea, token.jacaranda, 0.22),
  },
  {
    sky: ["#EFE2E6", "#F6E4E0", "#FBEBDC"],
    sun: "#EE9C74",
    mist: "#F7E8E6",
    far: "#DDC2CC",
    middle: "#A98296",
    near: "#3A4550",
    leaf: "#3F6E54",
    bloom: "#D98CA2",
    second: token.cherry,
    nightCast: mix(token.cherry, token.jacaranda, 0.6),
  },
];

export function monthPalette(month: number, night: boolean): Palette {
  const light = lights[month - 1];
  if (!light) throw new Error(`no light for month ${month}`);
  return night ? nightPalette(light) : dayPalette(light);
}
