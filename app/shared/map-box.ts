import type { Point } from "./road-estimate.ts";

/** A part of the map, in degrees. */
export type Box = { west: number; south: number; east: number; north: number };

const number = /^-?\d{1,3}(\.\d{1,12})?$/;

/** "w,s,e,n" as a box of some size; null when it is none. */
export function readBox(text: string): Box | null {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => number.test(part))) return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  return west < east && south < north ? { west, south, east, north } : null;
}

/** To about 10 m, rounded outwards: nothing in the box falls out of its text. */
export function boxText({ west, south, east, north }: Box): string {
  const down = (degrees: number) => Math.floor(degrees * 1e4) / 1e4;
  const up = (degrees: number) => Math.ceil(degrees * 1e4) / 1e4;
  return [down(west), down(south), up(east), up(north)].join(",");
}

export function isInBox({ west, south, east, north }: Box, { lat, lon }: Point): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** What two boxes share; null where they do not meet. */
export function commonBox(one: Box, other: Box): Box | null {
  const box = {
    west: Math.max(one.west, other.west),
    south: Math.max(one.south, other.south),
    east: Math.min(one.east, other.east),
    north: Math.min(one.north, other.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}
