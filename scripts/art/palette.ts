/** Colours of the art: the design tokens of the portal, and what is mixed from them. */

export const token = {
  paper: "#FBF8F2",
  ink: "#1D2B24",
  pine: "#1F5A46",
  mist: "#DDE7E1",
  persimmon: "#D9622B",
  sunflower: "#E0A100",
  jacaranda: "#6B5BA6",
  cherry: "#A8324A",
  sea: "#1F6F8B",
  basalt: "#7A4A33",
} as const;

/** Pigments beside the tokens: the second tone of the emblems, and the two lights of the sky. */
export const pigment = {
  straw: "#F0C88A",
  blossom: "#F4B6BE",
  moon: "#F3E7C4",
  night: "#0F1A22",
  coal: "#0A0814",
  crater: "#6A6A72",
  white: "#FFFFFF",
} as const;

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** A mix of two colours: 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const part = (i: 0 | 1 | 2): string =>
    Math.round(a[i] + (b[i] - a[i]) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${part(0)}${part(1)}${part(2)}`;
}

/** `count` steps through the given colour stops, first and last included. */
export function ramp(count: number, ...stops: string[]): string[] {
  return Array.from({ length: count }, (_, index) => {
    const place = count === 1 ? 0 : (index / (count - 1)) * (stops.length - 1);
    const low = Math.min(Math.floor(place), stops.length - 2);
    return mix(stops[low] ?? token.ink, stops[low + 1] ?? token.ink, place - low);
  });
}
