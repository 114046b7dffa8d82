import { type Currency, currencyExponent } from "#app/shared/money.ts";
import { rateDecimals } from "./rate.ts";

export const roundings = ["nearest", "up", "down"] as const;
export type Rounding = (typeof roundings)[number];

/**
 * How a currency's prices are made of listed ones. The rate is a copy, taken when the list was applied: a later rate moves
 * no price until a person applies the list again.
 *
 * A listed price that is new or changed gets its price by this rule in the transaction that saves or publishes the listing,
 * so that no pack drops out of a market; a price set by hand stays until it is given back to the rule.
 */
export type PriceRule = {
  currency: Currency;
  vndPerUnit: number;
  rateAsOf: string;
  /** Added to the converted price, in hundredths of a per cent; negative takes off. */
  markupBp: number;
  /** Every price is a multiple of this, in minor units. */
  stepMinor: number;
  rounding: Rounding;
};

/** By zone: what a parcel costs by the tier's weight, and from what on it travels free. */
export type ShippingPrices = Record<string, { tiers: Record<string, number>; freeOver: number | null }>;

/** A list as it stands. One that came with the portal was applied by nobody. */
export type PriceList = PriceRule & {
  shipping: ShippingPrices;
  appliedAt: string | null;
  appliedBy: string | null;
  /** What was previewed when it was applied. */
  stamp: string | null;
};

/** The currencies that can have a list, with the step their prices usually have, in minor units. */
export const usualSteps = { JPY: 10, KRW: 100, THB: 100, SGD: 10, MYR: 10, USD: 10 } as const satisfies Partial<
  Record<Currency, number>
>;
export type ListCurrency = keyof typeof usualSteps;
export const listCurrencies = Object.keys(usualSteps) as ListCurrency[];

export const markupBounds = { leastBp: -5_000, mostBp: 20_000 };
/** No price is above this, typed or made: the tables hold four bytes. */
export const mostPriceMinor = 1_000_000_000;

export function isListCurrency(value: unknown): value is ListCurrency {
  return typeof value === "string" && Object.hasOwn(usualSteps, value);
}

/** The rule's price of a listed one, in minor units, exact to the unit before it is rounded; null when it is out of bounds. */
export function rulePrice(vnd: number, rule: PriceRule): number | null {
  if (!Number.isSafeInteger(vnd) || vnd <= 0) return null;
  const fine = 10 ** rateDecimals;
  const worth = BigInt(vnd) * BigInt(10 ** currencyExponent[rule.currency]) * BigInt(10_000 + rule.markupBp);
  const steps = divide(
    worth * BigInt(fine),
    10_000n * BigInt(Math.round(rule.vndPerUnit * fine)) * BigInt(rule.stepMinor),
    rule.rounding,
  );
  const price = (steps > 0n ? steps : 1n) * BigInt(rule.stepMinor);
  return price <= BigInt(mostPriceMinor) ? Number(price) : null;
}

function divide(whole: bigint, by: bigint, rounding: Rounding): bigint {
  if (rounding === "down") return whole / by;
  return rounding === "up" ? (whole + by - 1n) / by : (2n * whole + by) / (2n * by);
}

export type ListedPack = { variantId: string; vnd: number; present: number | null; byHand: boolean };
export type PlannedPack = ListedPack & { next: number | null };

/** What the list does to a pack; a price by hand stays, and so does one the rule can give no price for. */
export function planPack(pack: ListedPack, rule: PriceRule): PlannedPack {
  return { ...pack, next: pack.byHand ? pack.present : (rulePrice(pack.vnd, rule) ?? pack.present) };
}

export type PlanCounts = {
  up: number;
  down: number;
  fresh: number;
  same: number;
  byHand: number;
  /** The share by which the price that moves most moves. */
  largest: number;
};

export function countPlan(plan: readonly PlannedPack[]): PlanCounts {
  const counts: PlanCounts = { up: 0, down: 0, fresh: 0, same: 0, byHand: 0, largest: 0 };
  for (const { present, next, byHand } of plan) {
    if (byHand) counts.byHand += 1;
    else if (present === null) counts.fresh += next === null ? 0 : 1;
    else if (next === null || next === present) counts.same += 1;
    else {
      counts[next > present ? "up" : "down"] += 1;
      const move = (next - present) / present;
      if (Math.abs(move) > Math.abs(counts.largest)) counts.largest = move;
    }
  }
  return counts;
}
