import type { Day } from "#app/shared/calendar.ts";
import type { Currency } from "#app/shared/money.ts";
import { inForce } from "./fee.ts";

/** What is withheld from households, in hundredths of a per cent. VAT is due on sales inside Vietnam only. */
export type WithholdingRule = {
  revenue: "goods" | "services" | "transport";
  vatBp: number;
  pitBp: number;
  validFrom: Day;
  validTo: Day | null;
};

/**
 * Money of one seller's part of an order: goods at their full price and shipping, or, below zero, what went back.
 * `voucherMinor` is what of the goods the programme pays in the buyer's place.
 */
export type PartMovement = {
  day: Day;
  kind: "sale" | "refund";
  goodsMinor: number;
  shippingMinor: number;
  voucherMinor: number;
};

export type SoldPart = {
  sellerOrderId: string;
  orderCode: string;
  currency: Currency;
  /** A visit is a service, everything else goods. */
  revenue: "goods" | "services";
  /** Sent to another country. */
  abroad: boolean;
  /** The fee as it stood on the day of sale, in hundredths of a per cent. */
  feeBp: number;
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
 * A seller's rows from `from` to before `until`. Fee and tax follow the day of sale and are charged on what is left
 * of the part after each movement, so that a part given back whole, in however many steps, costs exactly nothing.
 */
export function statementRows(
  parts: readonly SoldPart[],
  rules: readonly WithholdingRule[],
  { withheld, from, until }: { withheld: boolean; from: Day; until: Day },
): StatementRow[] {
  return parts
    .flatMap((part) => rowsOf(part, rules, withheld))
    .filter(({ day }) => from <= day && day < until)
    .sort((one, other) => one.day.localeCompare(other.day) || one.orderCode.localeCompare(other.orderCode));
}

function rowsOf(part: SoldPart, rules: readonly WithholdingRule[], withheld: boolean): StatementRow[] {
  const { sellerOrderId, orderCode, currency, revenue, abroad, feeBp, takenBy, movements } = part;
  const soldOn = movements[0]?.day ?? "";
  const chargesOf = (sums: Sums) =>
    charges(sums, { rules, revenue, soldOn, abroad, feeBp, withheld: withheld && takenBy === "portal" });
  let sums: Sums = { goods: 0, shipping: 0 };
  return movements.map((movement) => {
    const before = chargesOf(sums);
    sums = { goods: sums.goods + movement.goodsMinor, shipping: sums.shipping + movement.shippingMinor };
    const after = chargesOf(sums);
    const [feeMinor, vatMinor, pitMinor] = [after.fee - before.fee, after.vat - before.vat, after.pit - before.pit];
    const payableMinor = owedFor(movement, takenBy) - feeMinor - vatMinor - pitMinor;
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

/** All of what the portal took, the programme's share with it; of what the seller took at the door, that share only. */
function owedFor({ goodsMinor, shippingMinor, voucherMinor }: PartMovement, takenBy: SoldPart["takenBy"]): number {
  return takenBy === "portal" ? goodsMinor + shippingMinor : voucherMinor;
}

type Terms = Pick<SoldPart, "revenue"> & {
  rules: readonly WithholdingRule[];
  soldOn: Day;
  abroad: boolean;
  feeBp: number;
  withheld: boolean;
};

function charges({ goods, shipping }: Sums, { rules, revenue, soldOn, abroad, feeBp, withheld }: Terms): Charges {
  const fee = share(goods, feeBp);
  if (!withheld) return { fee, vat: 0, pit: 0 };
  const rate = (of: WithholdingRule["revenue"]) =>
    inForce(
      rules.filter((rule) => rule.revenue === of),
      soldOn,
    );
  const [ofGoods, ofTransport] = [rate(revenue), rate("transport")];
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

export type StatementTotal = {
  currency: Currency;
  goodsMinor: number;
  shippingMinor: number;
  voucherMinor: number;
  feeMinor: number;
  vatMinor: number;
  pitMinor: number;
  payableMinor: number;
};

/** The sums of a row and of a total, in the order people read them. */
export const statementSums = [
  "goodsMinor",
  "shippingMinor",
  "voucherMinor",
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
