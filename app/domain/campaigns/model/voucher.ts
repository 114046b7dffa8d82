import type { Day } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import { type Currency, money } from "#app/shared/money.ts";
import type { VoucherProblem, VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import { type Campaign, stateOn } from "./campaign.ts";

export type VoucherWorth = { kind: "percent"; percent: number } | { kind: "amount"; amountMinor: number };

export type Voucher = {
  id: string;
  code: string;
  worth: VoucherWorth;
  currency: Currency;
  leastMinor: number;
  mostOffMinor: number | null;
  mostUses: number;
  budgetMinor: number;
  onlyPicks: boolean;
  programmeRef: string;
  stopped: boolean;
  campaign: Pick<Campaign, "market" | "startsOn" | "endsOn" | "stored" | "picks">;
};

/** One pack of a cart, as a voucher looks at it. `beforeMinor` is what it cost before its seller reduced the price. */
export type VoucherGoods = {
  variantId: string;
  productId: string;
  lineMinor: number;
  beforeMinor: number;
  isAlcohol: boolean;
};

/** What stands of a voucher's uses, those that wait for money included. */
export type VoucherUsed = { uses: number; takenMinor: number; byYou: boolean };

export type VoucherAsk = {
  goods: readonly VoucherGoods[];
  market: Market;
  currency: Currency;
  today: Day;
  used: VoucherUsed;
};

/** Decree 81/2018/NĐ-CP, Art. 7: half of the price at most, and all of it in a concentrated programme of the State. */
const lawfulPercent = 50;
/** Less than the law allows there: something must be left to charge. */
const programmePercent = 90;

/** The most that may be taken off the price of any goods, in per cent. */
export function mostPercent({ programmeRef }: Pick<Voucher, "programmeRef">): number {
  return programmeRef.trim() === "" ? lawfulPercent : programmePercent;
}

/** What a voucher takes off these goods now, or the first reason why it takes nothing. */
export function judgeVoucher(voucher: Voucher, ask: VoucherAsk): VoucherVerdict {
  const { code, id: voucherId } = voucher;
  const fitting = ask.goods.filter((goods) => isFor(voucher, goods));
  const problem =
    calendarProblem(voucher, ask) ?? usesProblem(voucher, ask.used) ?? goodsProblem(voucher, ask.goods, fitting);
  if (problem) return { code, take: null, problem };
  const limits = fitting.map((goods) => ({ variantId: goods.variantId, minor: mostOffLine(voucher, goods) }));
  const amountMinor = worthOf(voucher, fitting, sum(limits));
  if (amountMinor <= 0) return { code, take: null, problem: { kind: "nothing-eligible" } };
  if (ask.used.takenMinor + amountMinor > voucher.budgetMinor)
    return { code, take: null, problem: { kind: "used-up" } };
  const mostOff = Object.fromEntries(limits.map(({ variantId, minor }) => [variantId, minor]));
  return { code, take: { voucherId, amountMinor, mostOff }, problem: null };
}

function calendarProblem(voucher: Voucher, { market, currency, today }: VoucherAsk): VoucherProblem | null {
  const { campaign, stopped } = voucher;
  const state = stateOn(campaign, today);
  if (state === "draft") return { kind: "unknown" };
  if (state === "ended" || stopped) return { kind: "over" };
  if (state === "paused") return { kind: "paused" };
  if (state === "scheduled") return { kind: "not-yet", startsOn: campaign.startsOn };
  if (campaign.market !== market) return { kind: "other-market", market: campaign.market };
  return voucher.currency === currency ? null : { kind: "over" };
}

function usesProblem({ mostUses, budgetMinor }: Voucher, { uses, takenMinor, byYou }: VoucherUsed) {
  if (byYou) return { kind: "used-by-you" as const };
  return uses >= mostUses || takenMinor >= budgetMinor ? { kind: "used-up" as const } : null;
}

function goodsProblem(
  { leastMinor, currency }: Voucher,
  goods: readonly VoucherGoods[],
  fitting: readonly VoucherGoods[],
): VoucherProblem | null {
  if (goods.length > 0 && goods.every(({ isAlcohol }) => isAlcohol)) return { kind: "only-alcohol" };
  if (fitting.length === 0) return { kind: "nothing-eligible" };
  const sumMinor = fitting.reduce((all, { lineMinor }) => all + lineMinor, 0);
  return sumMinor < leastMinor ? { kind: "below-least", least: money(leastMinor, currency) } : null;
}

/** Alcohol is never promoted: Law 44/2019/QH14. */
function isFor({ onlyPicks, campaign }: Voucher, { productId, isAlcohol }: VoucherGoods): boolean {
  if (isAlcohol) return false;
  return !onlyPicks || campaign.picks.some(({ itemType, itemId }) => itemType === "product" && itemId === productId);
}

/** Of the price before any reduction, without what is off it already; where that is nothing, nothing more comes off. */
function mostOffLine(voucher: Voucher, { lineMinor, beforeMinor }: VoucherGoods): number {
  return Math.max(0, Math.floor((beforeMinor * mostPercent(voucher)) / 100) - (beforeMinor - lineMinor));
}

function worthOf({ worth, mostOffMinor }: Voucher, fitting: readonly VoucherGoods[], lawful: number): number {
  const sumMinor = fitting.reduce((all, { lineMinor }) => all + lineMinor, 0);
  const wished = worth.kind === "amount" ? worth.amountMinor : Math.floor((sumMinor * worth.percent) / 100);
  return Math.min(wished, mostOffMinor ?? wished, lawful);
}

function sum(limits: readonly { minor: number }[]): number {
  return limits.reduce((all, { minor }) => all + minor, 0);
}

/** A code as it is stored and compared, however it was typed. */
export function voucherCodeOf(typed: string): string {
  return typed.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/** Letters and digits of Latin script, with hyphens in between. */
export const voucherCodeShape = /^[A-Z0-9](?:[A-Z0-9-]{2,22})[A-Z0-9]$/;
