import { createHash } from "node:crypto";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { takeStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { holdStock, type Wanted } from "#app/domain/ordering/commands/hold-stock.server.ts";
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
import { removeVisits } from "#app/domain/ordering/commands/remove-visits.server.ts";
import { setCartPickup } from "#app/domain/ordering/commands/set-cart-pickup.server.ts";
import { setCartVoucher } from "#app/domain/ordering/commands/set-cart-voucher.server.ts";
import { type FeeRule, feeOn } from "#app/domain/ordering/model/fee.ts";
import type { InvoiceRequest } from "#app/domain/ordering/model/invoice-request.ts";
import { judgePickups, type PickupProblem, type PickupWish } from "#app/domain/ordering/model/judge-pickups.ts";
import { type LimitBreach, orderBreach, type PaymentLimit } from "#app/domain/ordering/model/payment-limits.ts";
import { paymentPlan } from "#app/domain/ordering/model/payment-plan.ts";
import { type PricedCart, type PricedLine, seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { findCartLines } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import { findCartVoucher } from "#app/domain/ordering/queries/find-cart-voucher.server.ts";
import { findOrderByForm } from "#app/domain/ordering/queries/find-order-by-form.server.ts";
import { listCartPickups } from "#app/domain/ordering/queries/list-cart-pickups.server.ts";
import { listCartVisits } from "#app/domain/ordering/queries/list-cart-visits.server.ts";
import { isUniqueViolation, type Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type Money, money } from "#app/shared/money.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { VoucherProblem, VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import { expireHolds, expireSeats } from "./expire-holds.server.ts";
import { holdVoucher } from "./hold-voucher.server.ts";
import { applyVoucher, type VoucherReader } from "./judge-cart-voucher.server.ts";
import { offeredMethods } from "./offered-methods.server.ts";
import {
  isSeenParty,
  personLabelsIn,
  readVisits,
  type SeenVisit,
  setSeatsAside,
  type UnbookedVisit,
} from "./place-visits.server.ts";
import { priceCart } from "./price-cart.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { scheduleExpiry } from "./schedule-expiry.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";
import { type BarredLine, barredOf, namedShortage, type ShortLine, shortOf } from "./told-lines.server.ts";

export type PlaceOrder = {
  cartId: string;
  /** Issued with the form: the same form is the same order. */
  formKey: string;
  /** What the form showed: the packs and the total. Anything else now is told, not charged. */
  seenLines: readonly Wanted[];
  seenVisits?: readonly SeenVisit[];
  seenTotal: string;
  market: Market;
  locale: Locale;
  userId: string | null;
  /** Online unless told. */
  payMethod?: PayMethod;
  buyer: NewOrder["buyer"];
  /** Of what is not sent: where and when it is fetched. */
  pickups?: readonly PickupWish[];
  giftNote?: string | null;
  invoice?: InvoiceRequest | null;
  consents: readonly Consent[];
};

export type PlaceOrderRefusal =
  | { code: "empty" | "pay-method" }
  | LimitBreach
  | { code: "changed"; total: Money }
  /** The total without it. */
  | { code: "voucher"; voucherCode: string; problem: VoucherProblem; total: Money }
  /** What stands in the way of a visit, and how many seats are left where there are too few. */
  | { code: "visits"; visits: UnbookedVisit[] }
  | { code: "barred"; lines: BarredLine[] }
  | { code: "pickup"; problems: PickupProblem[] }
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
  await expireSeats(services, await listCartVisits(services.db, input.cartId));
  try {
    const placed = await retryTransaction(services.db, (tx) => placeIn(tx, services, input, idempotencyKey));
    return ok({ ...placed, repeated: false });
  } catch (error) {
    if (!(error instanceof Refused) && !isUniqueViolation(error)) throw error;
    const first = await findOrderByForm(services.db, idempotencyKey);
    if (first) return ok({ ...first, repeated: true });
    if (error instanceof Refused) return refuse(await withoutSpentVoucher(services, input, error.refusal));
    throw error;
  }
}

/** A voucher that its buyer has used already leaves the cart: what is shown next is what can be ordered. */
async function withoutSpentVoucher({ db }: Wants, { cartId }: PlaceOrder, refusal: PlaceOrderRefusal) {
  if (refusal.code === "voucher" && refusal.problem.kind === "used-by-you") await setCartVoucher(db, cartId, null);
  return refusal;
}

async function placeIn(
  tx: Transaction,
  services: Wants,
  input: PlaceOrder,
  idempotencyKey: string,
): Promise<InsertedOrder> {
  const now = services.clock.now();
  const { cart, voucher, pickups } = await readWanted(tx, services, input, now);
  const { userId, locale, market, buyer, consents, payMethod = "online" } = input;
  const { provider, shortestSessionMs } = services.payments;
  const payment = paymentPlan(payMethod, now, {
    provider,
    shortestSessionMs,
    holdMinutes: services.env.HOLD_MINUTES,
  });
  const visitParts = new Map(cart.visits.map(({ id }) => [id, newId()]));
  const placed = await insertOrder(tx, {
    idempotencyKey,
    userId,
    locale,
    market,
    buyer,
    pickups,
    giftNote: input.giftNote ?? null,
    invoice: input.invoice ?? null,
    consents,
    cart,
    visitParts,
    personLabels: personLabelsIn(locale),
    voucherCode: voucher?.take ? voucher.code : null,
    feeBp: feeOn(services.reference.list<FeeRule>("fee-rule"), dayAt(now)),
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
  await removeVisits(tx, { cartId: input.cartId, ids: cart.visits.map(({ id }) => id) });
  for (const sellerId of pickups.keys()) await setCartPickup(tx, { cartId: input.cartId, sellerId, pointId: null });
  await holdVoucherOf(tx, services, input, { orderId: placed.orderId, voucher, cart, isTaken: isSold, now });
  const unseated = await setSeatsAside(tx, placed.orderId, {
    visits: cart.visits,
    visitParts,
    guest: { ...buyer, locale },
    now,
  });
  if (unseated.length > 0) throw new Refused({ code: "visits", visits: unseated });
  await setAside(tx, placed.orderId, lines, { until: payment.holdEnds, now, isSold });
  return placed;
}

type Holding = {
  orderId: string;
  voucher: VoucherVerdict | null;
  cart: PricedCart;
  isTaken: boolean;
  now: Date;
};

/** Between the order's row and the stock: that order of locks is the same everywhere. */
async function holdVoucherOf(
  tx: Transaction,
  { reference }: Wants,
  input: PlaceOrder,
  { voucher, cart, ...holding }: Holding,
) {
  if (!voucher?.take) return;
  const reader = voucherReader(reference, input, holding.now);
  const problem = await holdVoucher(tx, { ...holding, voucher, cart, reader });
  const total = money(cart.total.minor + cart.discount.minor, cart.currency);
  if (problem) throw new Refused({ code: "voucher", voucherCode: voucher.code, problem, total });
  await setCartVoucher(tx, input.cartId, null);
}

function voucherReader(reference: Wants["reference"], { market, buyer, userId }: PlaceOrder, now: Date) {
  const person = { email: buyer.email, phone: buyer.phone, userId };
  return { reference, market, now, person } satisfies VoucherReader;
}

/** Paid at the door: the sellers pack without waiting for money. */
async function acceptDue(tx: Transaction, services: Wants, orderId: string, now: Date): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) return;
  await moveWholeOrder(tx, order, "accept-due", { as: "system", actor: "system", now });
  await tellSellers(tx, services, order, now);
}

/** The packs the form showed, read anew. Stock is judged later, under its lock. */
async function readWanted(tx: Transaction, services: Wants, input: PlaceOrder, now: Date) {
  await lockCart(tx, input.cartId);
  const inCart = await findCartLines(tx, input.cartId);
  const wanted = inCart.filter(({ variantId }) => input.seenLines.some((seen) => seen.variantId === variantId));
  const { market, locale } = input;
  const visits = await readVisits(tx, services, input, now);
  if (wanted.length + visits.length === 0) throw new Refused({ code: "empty" });
  const wished = await listCartPickups(tx, input.cartId);
  const priced = await priceCart(
    tx,
    services.reference,
    wanted,
    { market, locale, day: dayAt(now) },
    {
      pickups: wished,
      visits,
    },
  );
  const pickups = judgePickups(priced, input.pickups ?? [], now);
  if (!pickups.ok) throw new Refused({ code: "pickup", problems: pickups.error });
  const code = await findCartVoucher(tx, input.cartId);
  const { cart, voucher } = await applyVoucher(tx, code, priced, voucherReader(services.reference, input, now));
  const unbooked = visits.flatMap(({ id, name, problem }) => (problem ? [{ id, name, problem }] : []));
  if (unbooked.length > 0) throw new Refused({ code: "visits", visits: unbooked });
  const barred = cart.setAside.flatMap(barredOf);
  if (barred.length > 0) throw new Refused({ code: "barred", lines: barred });
  const short = [...cart.setAside, ...cart.parcels.flatMap((parcel) => parcel.lines)].flatMap(shortOf);
  if (short.length > 0) throw new Refused({ code: "short", lines: short });
  const asSeen =
    isSeenParty(visits, input.seenVisits ?? []) &&
    wanted.length === input.seenLines.length &&
    wanted.every((line) => isSeen(line, input.seenLines));
  if (!asSeen || !cart.ready || cart.setAside.length > 0 || seenTotalOf(cart) !== input.seenTotal) {
    throw new Refused(changedBy(cart, voucher));
  }
  const { rules } = getMarketBook(services.reference, market);
  const methods = offeredMethods(services, { rules, cart });
  if (!methods.includes(input.payMethod ?? "online")) throw new Refused({ code: "pay-method" });
  const limits = services.reference.list<PaymentLimit>("payment-limit");
  const breach = orderBreach(cart, input.payMethod ?? "online", limits);
  if (breach) throw new Refused(breach);
  return { cart, voucher, pickups: pickups.value };
}

function changedBy({ total }: PricedCart, voucher: VoucherVerdict | null): PlaceOrderRefusal {
  if (!voucher?.problem) return { code: "changed", total };
  return { code: "voucher", voucherCode: voucher.code, problem: voucher.problem, total };
}

function isSeen(line: Wanted, seen: readonly Wanted[]): boolean {
  return seen.some(({ variantId, quantity }) => variantId === line.variantId && quantity === line.quantity);
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
