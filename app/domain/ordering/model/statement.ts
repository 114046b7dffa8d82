import type { Day } from "#app/shared/calendar.ts";
import type { Currency } from "#app/shared/money.ts";

/** The operator's fee on goods sold, in hundredths of a per cent. */
export type FeeRule = { bp: number; validFrom: Day; validTo: Day | null };

/** What is withheld from households, in hundredths of a per cent. VAT is due on sales inside Vietnam only. */
export type WithholdingRule = {
  revenue: "goods" | "transport";
  vatBp: number;
  pitBp: number;
  validFrom: Day;
  validTo: Day | null;
};

export type StatementRules = { fees: readonly FeeRule[]; withholding: readonly WithholdingRule[] };

/** Money of one seller's part of an order: what its buyer paid, or, below zero, what went back. */
export type PartMovement = { day: Day; kind: "sale" | "refund"; goodsMinor: number; shippingMinor: number };

export type SoldPart = {
  sellerOrderId: string;
  orderCode: string;
  currency: Currency;
  /** Sent to another country. */
  abroad: boolean;
  /** Who was paid by the buyer: only money the portal took is paid out and withheld from. */
  takenBy: "portal" | "seller";
  /** The sale first, then what went back, as it happened. */
  movements: readonly PartMovement[];
};

export type StatementRow = PartMovement & {
  sellerOrderId: string;
  orderCode: string;
  currency: Currency;
  abroad: boolean;
  takenBy: SoldPart["takenBy"];
  feeMinor: number;
  vatMinor: number;
  pitMinor: number;
  payableMinor: number;
};

type Sums = { goods: number; shipping: number };
type Charges = { fee: number; vat: number; pit: number };

/**
 * A seller's rows from `from` to before `until`. Fee and tax follow the rules of the day of sale and are charged on what is left
 * of the part after each movement, so that a part given back whole, in however many steps, costs exactly nothing.
 */
export function statementRows(
  parts: readonly SoldPart[],
  rules: StatementRules,
  { withheld, from, until }: { withheld: boolean; from: Day; until: Day },
): StatementRow[] {
  return parts
    .flatMap((part) => rowsOf(part, rules, withheld))
    .filter(({ day }) => from <= day && day < until)
    .sort((one, other) => one.day.localeCompare(other.day) || one.orderCode.localeCompare(other.orderCode));
}

function rowsOf(part: SoldPart, rules: StatementRules, withheld: boolean): StatementRow[] {
  const { sellerOrderId, orderCode, currency, abroad, takenBy, movements } = part;
  const soldOn = movements[0]?.day ?? "";
  const chargesOf = (sums: Sums) =>
    charges(sums, { rules, soldOn, abroad, withheld: withheld && takenBy === "portal" });
  let sums: Sums = { goods: 0, shipping: 0 };
  return movements.map((movement) => {
    const before = chargesOf(sums);
    sums = { goods: sums.goods + movement.goodsMinor, shipping: sums.shipping + movement.shippingMinor };
    const after = chargesOf(sums);
    const [feeMinor, vatMinor, pitMinor] = [after.fee - before.fee, after.vat - before.vat, after.pit - before.pit];
    const taken = takenBy === "portal" ? movement.goodsMinor + movement.shippingMinor : 0;
    const payableMinor = taken - feeMinor - vatMinor - pitMinor;
    return {
      ...movement,
      sellerOrderId,
      orderCode,
      currency,
      abroad,
      takenBy,
      feeMinor,
      vatMinor,
      pitMinor,
      payableMinor,
    };
  });
}

type Terms = { rules: StatementRules; soldOn: Day; abroad: boolean; withheld: boolean };

function charges({ goods, shipping }: Sums, { rules, soldOn, abroad, withheld }: Terms): Charges {
  const fee = share(goods, inForce(rules.fees, soldOn)?.bp ?? 0);
  if (!withheld) return { fee, vat: 0, pit: 0 };
  const rate = (revenue: WithholdingRule["revenue"]) =>
    inForce(
      rules.withholding.filter((rule) => rule.revenue === revenue),
      soldOn,
    );
  const [ofGoods, ofTransport] = [rate("goods"), rate("transport")];
  return {
    fee,
    vat: abroad ? 0 : share(goods, ofGoods?.vatBp ?? 0) + share(shipping, ofTransport?.vatBp ?? 0),
    pit: share(goods, ofGoods?.pitBp ?? 0) + share(shipping, ofTransport?.pitBp ?? 0),
  };
}

/** Rounded half up to the unit of the currency. */
function share(minor: number, bp: number): number {
  return Math.floor((minor * bp + 5_000) / 10_000);
}

/** The newest rule whose days hold this one. */
function inForce<Rule extends { validFrom: Day; validTo: Day | null }>(rules: readonly Rule[], day: Day): Rule | null {
  const fitting = rules.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  return fitting.sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0] ?? null;
}

export type StatementTotal = {
  currency: Currency;
  goodsMinor: number;
  shippingMinor: number;
  feeMinor: number;
  vatMinor: number;
  pitMinor: number;
  payableMinor: number;
};

/** The sums of a row and of a total, in the order people read them. */
export const statementSums = [
  "goodsMinor",
  "shippingMinor",
  "feeMinor",
  "vatMinor",
  "pitMinor",
  "payableMinor",
] as const satisfies readonly (keyof StatementTotal)[];

/** One total a currency; money of two currencies is never added. */
export function statementTotals(rows: readonly StatementRow[]): StatementTotal[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const sum = (name: (typeof statementSums)[number]) => own.reduce((all, row) => all + row[name], 0);
    return { currency, ...Object.fromEntries(statementSums.map((name) => [name, sum(name)])) } as StatementTotal;
  });
}
