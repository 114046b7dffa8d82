import { createHash } from "node:crypto";

/** Chance that is the same for the same seed and name, whatever was drawn before. */
export type Draw = {
  /** Both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
};

export function drawOf(seed: number, ...name: (string | number)[]): Draw {
  let state = createHash("sha256")
    .update(`${seed}/${name.join("/")}`)
    .digest()
    .readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (list) => {
      const value = list[Math.floor(next() * list.length)];
      if (value === undefined) throw new RangeError(`nothing to draw from: ${name.join("/")}`);
      return value;
    },
  };
}

const firstMoment = Date.UTC(2026, 0, 1);

/** The id of a synthetic row: the same on every run, and in the order of its number. */
export function seedId(kind: string, number: number, part: string | number = 0): string {
  const time = (firstMoment + number).toString(16).padStart(12, "0");
  const hash = createHash("sha256").update(`${kind}/${number}/${part}`).digest("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** "000123", as it stands in keys. */
export function seedNumber(number: number): string {
  return String(number).padStart(6, "0");
}

const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code of that many letters which no other number below 30 to that power has. */
export function seedCode(number: number, length: number): string {
  const base = letters.length;
  let rest = (number * 17_000_003 + 7_919) % base ** length;
  let code = "";
  for (let place = 0; place < length; place++) {
    code += letters[rest % base];
    rest = Math.floor(rest / base);
  }
  return code;
}
