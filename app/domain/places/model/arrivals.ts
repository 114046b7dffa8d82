import type { Day } from "#app/shared/calendar.ts";
import type { Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";

/** Where an editor found it, and when it was looked at last. */
export type Checked = { source: string | null; confidence: "reported" | "unverified"; checkedOn: Day };

/** A place one arrives at from elsewhere. `reopened` is what is known after a closure: a day, or that nobody confirmed it. */
export type Gateway = Checked & {
  key: string;
  kind: "airport";
  name: Translated;
  lat: number;
  lon: number;
  closedFrom: Day | null;
  closedUntil: Day | null;
  reopened: Day | "unverified" | null;
};

export const standings = ["running", "usual", "before-closure", "proposed", "ended"] as const;
export type Standing = (typeof standings)[number];

export type ArrivalRoute = Checked & {
  key: string;
  market: Market;
  from: Translated;
  gateway: string;
  /** `onward`: one flies to the gateway and goes on by road. */
  kind: "direct" | "onward";
  standing: Standing;
  airlines: string[];
  validFrom: Day | null;
  validTo: Day | null;
};

/** From a gateway into the province; distances in km, both ends of a span. */
export type OnwardLeg = Checked & {
  key: string;
  gateway: string;
  to: Translated;
  modes: ("taxi" | "bus" | "car" | "train")[];
  km: [number, number] | null;
  minutes: [number, number] | null;
};

export type EntryRule = Checked & { market: Market; visaFreeDays: number; validFrom: Day | null; validTo: Day | null };

type Valid = { validFrom: Day | null; validTo: Day | null };

/** Is it true on this day, as far as its own days tell? */
export function isInForce({ validFrom, validTo }: Valid, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Closed on this day, or closed lately and not known to be open again; null when there is nothing to tell. */
export function closureOn({ closedFrom, closedUntil, reopened }: Gateway, day: Day): "closed" | "unconfirmed" | null {
  if (!closedFrom || !closedUntil || day < closedFrom) return null;
  if (day <= closedUntil) return "closed";
  return reopened === "unverified" ? "unconfirmed" : null;
}
