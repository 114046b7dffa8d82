import type { Day } from "./calendar.ts";
import type { Market } from "./market.ts";
import type { Money } from "./money.ts";

/** Why a voucher takes nothing off a cart. */
export type VoucherProblem =
  | { kind: "unknown" | "over" | "paused" | "used-up" | "used-by-you" | "nothing-eligible" | "only-alcohol" }
  | { kind: "not-yet"; startsOn: Day }
  | { kind: "other-market"; market: Market }
  | { kind: "below-least"; least: Money };

/** What a voucher takes off, and the most that it may take off each pack. */
export type VoucherTake = { voucherId: string; amountMinor: number; mostOff: Readonly<Record<string, number>> };

export type VoucherVerdict =
  | { code: string; take: VoucherTake; problem: null }
  | { code: string; take: null; problem: VoucherProblem };
