import { createHash } from "node:crypto";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { takeStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { holdStock, type Shortage, type Wanted } from "#app/domain/ordering/commands/hold-stock.server.ts";
import {
  type Consent,
  type InsertedOrder,
  insertOrder,
  type NewOrder,
} from "#app/domain/ordering/commands/insert-order.server.ts";
import { lockCart } from "#app/domain/ordering/commands/lock-cart.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveWholeOrder } from "#app/domain/ordering/commands/move-whole-order.server.ts";
import { removeFromCart } from "#app/domain/ordering/commands/remove-from-cart.server.ts";
import { paymentPlan } from "#app/domain/ordering/model/payment-plan.ts";
import {
  type BarredKind,
  barredKind,
  maxChargeMinor,
  type PricedCart,
  type PricedLine,
  seenTotalOf,
} from "#app/domain/ordering/model/priced-cart.ts";
import { findCartLines } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import { findOrderByForm } from "#app/domain/ordering/queries/find-order-by-form.server.ts";
import { isUniqueViolation, type Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Money } from "#app/shared/money.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { expireHolds } from "./expire-holds.server.ts";
import { offeredMethods } from "./offered-methods.server.ts";
import { priceCart } from "./price-cart.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { scheduleExpiry } from "./schedule-expiry.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

export type PlaceOrder = {
  cartId: string;
  /** Issued with the form: the same form is the same order. */
  formKey: string;
  /** What the form showed: the packs and the total. Anything else now is told, not charged. */
  seenLines: readonly Wanted[];
  seenTotal: string;
  market: Market;
  locale: Locale;
  userId: string | null;
  /** Online unless told. */
  payMethod?: PayMethod;
  buyer: NewOrder["buyer"];
  consents: readonly Consent[];
};

export type ShortLine = { variantId: string; name: string; variantLabel: string; left: number };
export type BarredLine = {
  variantId: string;
  name: string;
  variantLabel: string;
  kind: BarredKind;
  /** The import rule, in the reader's language. */
  ruleText: string | null;
};
export type PlaceOrderRefusal =
  | { code: "empty" | "too-large" | "pay-method" }
  | { code: "changed"; total: Money }
  | { code: "barred"; lines: BarredLine[] }
  | { code: "short"; lines: ShortLine[] };

export type PlacedOrder = InsertedOrder & { repeated: boolean };

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock" | "reference" | "payments">;

/** Leaves the transaction so that nothing of it stays. */
class Refused extends Error {
  readonly refusal: PlaceOrderRefusal;
  constructor(refusal: PlaceOrderRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Places an order and sets its goods aside, in one transaction. Twice the same form, even at the same moment, is one order:
 * the second waits for the first, finds the cart empty or the key taken, and is shown what the first one placed.
 */
export async function placeOrder(services: Wants, input: PlaceOrder): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const idempotencyKey = createHash("sha256").update(`${input.cartId}\n${input.formKey}`).digest("base64url");
  const known = await findOrderByForm(services.db, idempotencyKey);
  if (known) return ok({ ...known, repeated: true });
  await expireHolds(
    services,
    input.seenLines.map(({ variantId }) => variantId),
  );
  try {
    const placed = await retryTransaction(services.db, (tx) => placeIn(tx, services, input, idempotencyKey));
    return ok({ ...placed, repeated: false });
  } catch (error) {
    if (!(error instanceof Refused) && !isUniqueViolation(error)) throw error;
    const first = await findOrderByForm(services.db, idempotencyKey);
    if (first) return ok({ ...first, repeated: true });
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

async function placeIn(
  tx: Transaction,
  services: Wants,
  input: PlaceOrder,
  idempotencyKey: string,
): Promise<InsertedOrder> {
  const now = services.clock.now();
  const cart = await readWanted(tx, services, input, now);
  const { userId, locale, market, buyer, consents, payMethod = "online" } = input;
  const { provider, shortestSessionMs } = services.payments;
  const payment = paymentPlan(payMethod, now, {
    provider,
    shortestSessionMs,
    holdMinutes: services.env.HOLD_MINUTES,
  });
  const placed = await insertOrder(tx, {
    idempotencyKey,
    userId,
    locale,
    market,
    buyer,
    consents,
    cart,
    payMethod,
    payment,
    now,
  });
  await tellBuyer(tx, services, { kind: "order-received", orderId: placed.orderId, now });
  const isSold = payMethod === "on-delivery";
  if (isSold) await acceptDue(tx, services, placed.orderId, now);
  else await scheduleExpiry(tx, services, placed.orderId, payment.holdEnds);
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  await removeFromCart(
    tx,
    input.cartId,
    lines.map(({ variantId }) => variantId),
  );
  await setAside(tx, placed.orderId, lines, { until: payment.holdEnds, now, isSold });
  return placed;
}

/** Paid at the door: the sellers pack without waiting for money. */
async function acceptDue(tx: Transaction, services: Wants, orderId: string, now: Date): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) return;
  await moveWholeOrder(tx, order, "accept-due", { as: "system", actor: "system", now });
  await tellSellers(tx, services, order, now);
}

/** The packs the form showed, read anew. Stock is judged later, under its lock. */
async function readWanted(tx: Transaction, services: Wants, input: PlaceOrder, now: Date): Promise<PricedCart> {
  await lockCart(tx, input.cartId);
  const inCart = await findCartLines(tx, input.cartId);
  const wanted = inCart.filter(({ variantId }) => input.seenLines.some((seen) => seen.variantId === variantId));
  if (wanted.length === 0) throw new Refused({ code: "empty" });
  const { market, locale } = input;
  const cart = await priceCart(tx, services.reference, wanted, { market, locale, day: dayAt(now) });
  const barred = cart.setAside.flatMap(barredOf);
  if (barred.length > 0) throw new Refused({ code: "barred", lines: barred });
  const short = [...cart.setAside, ...cart.parcels.flatMap((parcel) => parcel.lines)].flatMap(shortOf);
  if (short.length > 0) throw new Refused({ code: "short", lines: short });
  const asSeen = wanted.length === input.seenLines.length && wanted.every((line) => isSeen(line, input.seenLines));
  if (!asSeen || !cart.ready || cart.setAside.length > 0 || seenTotalOf(cart) !== input.seenTotal) {
    throw new Refused({ code: "changed", total: cart.total });
  }
  const { rules } = getMarketBook(services.reference, market);
  const methods = offeredMethods(services, { rules, cart });
  if (!methods.includes(input.payMethod ?? "online")) throw new Refused({ code: "pay-method" });
  if (cart.total.minor > maxChargeMinor) throw new Refused({ code: "too-large" });
  return cart;
}

function isSeen(line: Wanted, seen: readonly Wanted[]): boolean {
  return seen.some(({ variantId, quantity }) => variantId === line.variantId && quantity === line.quantity);
}

function barredOf(line: PricedLine): BarredLine[] {
  const { variantId, name, variantLabel, ruleText } = line;
  const kind = barredKind(line);
  return kind ? [{ variantId, name, variantLabel, kind, ruleText }] : [];
}

function shortOf({ problem, variantId, name, variantLabel }: PricedLine): ShortLine[] {
  if (problem?.kind === "sold-out") return [{ variantId, name, variantLabel, left: 0 }];
  return problem?.kind === "short" ? [{ variantId, name, variantLabel, left: problem.left }] : [];
}

/** Last in the transaction: the fewer statements under these locks, the shorter the queue for a wanted jar. */
async function setAside(
  tx: Transaction,
  orderId: string,
  lines: readonly PricedLine[],
  { isSold, ...times }: { until: Date; now: Date; isSold: boolean },
) {
  const scope = await stockScope(
    tx,
    lines.map(({ variantId }) => variantId),
  );
  const held = await holdStock(tx, { orderId, wanted: lines, lockIds: scope.lockIds, ...times });
  if (!held.ok) throw new Refused({ code: "short", lines: held.error.flatMap((each) => namedShortage(each, lines)) });
  if (isSold) await takeStock(tx, { orderId, lockIds: scope.lockIds, now: times.now });
  await refreshFreeStock(tx, scope.products);
}

function namedShortage({ variantId, left }: Shortage, lines: readonly PricedLine[]): ShortLine[] {
  return lines
    .filter((line) => line.variantId === variantId)
    .map(({ name, variantLabel }) => ({ variantId, name, variantLabel, left }));
}
