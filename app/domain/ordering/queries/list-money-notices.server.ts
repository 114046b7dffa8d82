import type { Reader } from "#app/platform/database.server.ts";
import { isCurrency, type Money, money } from "#app/shared/money.ts";
import { closedDisputeStates } from "../model/dispute-state.ts";
import { handProviders, isGivenBackByHand } from "../model/give-back-reason.ts";
import { isMadeGood } from "../model/line-units.ts";
import { findRefundFailures } from "./find-refund-failure.server.ts";
import { listLineUnits } from "./list-line-units.server.ts";

export type MoneyNotice = {
  id: string;
  kind: "dispute" | "refund-failed" | "refund-by-hand" | "parcel-refused" | "parcel-lost" | "payment-refund-failed";
  /** The parcel to decide about. */
  parcelId?: string;
  orderId: string;
  code: string;
  at: Date;
  amount: Money | null;
  /** A dispute's state, or why a provider did not take a refund. */
  says: string;
};

const most = 50;
const step = 200;

/** Money that a person has to look at: open disputes, and refunds that do not go by themselves. The oldest first. */
export async function listMoneyNotices(db: Reader): Promise<MoneyNotice[]> {
  const order = { select: { id: true, code: true } };
  const [disputes, refunds, parcels] = await Promise.all([
    db.dispute.findMany({
      where: { state: { notIn: closedDisputeStates } },
      include: { payment: { select: { order } } },
      orderBy: { openedAt: "asc" },
      take: most,
    }),
    db.refund.findMany({
      where: {
        state: { not: "done" },
        OR: [{ lastError: { not: null } }, { payment: { provider: { in: handProviders } } }],
      },
      include: { order, payment: { select: { provider: true } } },
      orderBy: { requestedAt: "asc" },
      take: most,
    }),
    listGoneParcels(db),
  ]);
  return [
    ...disputes.map(({ id, payment, openedAt, state, amountMinor, currency }) => ({
      ...{ id, kind: "dispute" as const, orderId: payment.order.id, code: payment.order.code, at: openedAt },
      ...{ amount: moneyOrNull(amountMinor, currency), says: state },
    })),
    ...refunds.map(({ id, order: of, payment, requestedAt, lastError, amountMinor, currency }) => ({
      ...{ id, orderId: of.id, code: of.code, at: requestedAt },
      kind: isGivenBackByHand(payment.provider) ? ("refund-by-hand" as const) : ("refund-failed" as const),
      ...{ amount: moneyOrNull(amountMinor, currency), says: lastError ?? "" },
    })),
    ...parcels,
    ...(await listFailedPayments(db)),
  ];
}

/** Reads on until there are enough of those to show: what is settled long ago must not take their place. */
async function readOn<Row>(
  read: (skip: number) => Promise<Row[]>,
  notices: (rows: Row[]) => Promise<MoneyNotice[]>,
): Promise<MoneyNotice[]> {
  const found: MoneyNotice[] = [];
  for (let skip = 0; found.length < most; skip += step) {
    const rows = await read(skip);
    found.push(...(await notices(rows)));
    if (rows.length < step) break;
  }
  return found.slice(0, most);
}

/** Parcels of paid orders that did not reach their buyer, and whose goods nobody has given the money back for. */
function listGoneParcels(db: Reader): Promise<MoneyNotice[]> {
  const read = (skip: number) =>
    db.shipment.findMany({
      where: {
        state: { in: ["refused", "came_back", "lost"] },
        sellerOrder: {
          state: { notIn: ["cancelled", "refunded"] },
          order: { paymentState: { in: ["paid", "partly_refunded"] } },
        },
      },
      include: { sellerOrder: { select: { id: true, order: { select: { id: true, code: true } } } } },
      orderBy: [{ endedAt: "asc" }, { id: "asc" }],
      ...{ skip, take: step },
    });
  return readOn(read, async (parcels) => {
    const lines = await listLineUnits(db, [...new Set(parcels.map(({ sellerOrderId }) => sellerOrderId))]);
    return parcels
      .filter((parcel) => !isMadeGood(lines.filter((line) => line.sellerOrderId === parcel.sellerOrderId)))
      .map(({ id, state, sentAt, endedAt, note, sellerOrder: { order } }) => ({
        ...{ id, parcelId: id, orderId: order.id, code: order.code, at: endedAt ?? sentAt, amount: null, says: note },
        kind: state === "lost" ? ("parcel-lost" as const) : ("parcel-refused" as const),
      }));
  });
}

/** Payments of no use to their order that the provider could not send back after all. */
function listFailedPayments(db: Reader): Promise<MoneyNotice[]> {
  const read = (skip: number) =>
    db.payment.findMany({
      where: { state: "refund_due", order: { history: { some: { kind: "refund-failed" } } } },
      include: { order: { select: { id: true, code: true } } },
      orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
      ...{ skip, take: step },
    });
  return readOn(read, async (payments) => {
    const asked = payments.map(({ id, order }) => ({ orderId: order.id, refundId: id }));
    const failures = await findRefundFailures(db, asked);
    return payments.flatMap(({ id, order, updatedAt, amountMinor, currency }) => {
      const failure = failures.get(id);
      if (!failure) return [];
      const about = { id, orderId: order.id, code: order.code, at: updatedAt, says: failure.reason };
      return [{ ...about, kind: "payment-refund-failed" as const, amount: moneyOrNull(amountMinor, currency) }];
    });
  });
}

function moneyOrNull(minor: number, currency: string): Money | null {
  return isCurrency(currency) ? money(minor, currency) : null;
}
