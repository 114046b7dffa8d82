import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import {
  findMovableReturn,
  type ReturnMoving,
  recordReturnMove,
} from "#app/domain/ordering/commands/move-return.server.ts";
import { withBuyer } from "#app/domain/ordering/model/line-units.ts";
import type { RefundWish } from "#app/domain/ordering/model/refund-plan.ts";
import { isReturnReason, refundReasonOf } from "#app/domain/ordering/model/return-reason.ts";
import { findPaidOrder, type RefundableOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type RefundRefusal, requestIn } from "./request-refund.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
export type AnswerReturn = Omit<ReturnMoving, "now"> & {
  /** Whose order it must be, or whose part; null for staff. */
  of: { orderId: string } | { sellerId: string } | null;
  /** Of what came back, how many of each line go on the shelf again. */
  shelf?: ReadonlyMap<string, number>;
};
type Moving = AnswerReturn & { now: Date };
export type AnswerRefusal = RefundRefusal | "more-restock";

const mailOf = {
  accept: "return-accepted",
  decline: "return-declined",
  appeal: "return-with-portal",
  withdraw: "return-withdrawn",
} as const;

/** `nothing-left`: all the money of these goods had gone back before, and the request is closed without more. */
export type Answered = "moved" | "nothing-left";

/** Moves a buyer's request, for its buyer, its seller or staff. Where money goes back it goes once, by the refund of the order. */
export async function answerReturn(services: Wants, input: AnswerReturn): Promise<Result<Answered, AnswerRefusal>> {
  const { returnId, of } = input;
  if (!isUuid(returnId)) return refuse("not-found");
  const asked = await services.db.returnRequest.findUnique({ where: { id: returnId } });
  if (!asked || (of && "orderId" in of && of.orderId !== asked.orderId)) return refuse("not-found");
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const order = await lockOrder(tx, asked.orderId);
    const part = order?.sellerOrders.find(({ id }) => id === asked.sellerOrderId);
    if (!order || !part || (of && "sellerId" in of && of.sellerId !== part.sellerId)) return refuse("not-found");
    return moveIn(tx, services, order, { ...input, now });
  });
}

async function moveIn(
  tx: Transaction,
  services: Wants,
  order: LockedOrder,
  moving: Moving,
): Promise<Result<Answered, AnswerRefusal>> {
  const { action, returnId, now } = moving;
  const found = await findMovableReturn(tx, moving);
  if (!found.ok) return found;
  if (action === "give-back" || action === "receive") {
    const given = await giveBack(tx, services, order, found.value, moving);
    if (!given.ok) return given;
    await recordReturnMove(tx, found.value, moving, given.value);
    return ok(given.value ? "moved" : "nothing-left");
  }
  await recordReturnMove(tx, found.value, moving);
  const about = `${returnId}/${found.value.version}`;
  const told = { orderId: order.id, sellerOrderId: found.value.sellerOrderId, about, returnId, now };
  await tellBuyer(tx, services, { kind: mailOf[action], ...told });
  return ok("moved");
}

type Found = Extract<Awaited<ReturnType<typeof findMovableReturn>>, { ok: true }>["value"];

/**
 * The refund has a key of its own, so that two answers at once are one refund. Its mail tells the buyer. Of what was given
 * back meanwhile only the rest goes; null when there is none.
 */
async function giveBack(
  tx: Transaction,
  services: Wants,
  order: LockedOrder,
  found: Found,
  { action, actor, as, shelf = new Map(), note }: Moving,
): Promise<Result<string | null, AnswerRefusal>> {
  const asked = found.lines.map(({ orderLineId, quantity }) => {
    const restock = action === "receive" ? (shelf.get(orderLineId) ?? 0) : 0;
    return { lineId: orderLineId, quantity, restock };
  });
  const paid = await findPaidOrder(tx, order.id);
  if (!paid) return refuse("not-paid");
  const lines = stillOwed(paid, asked);
  if (lines.some(({ quantity, restock }) => restock > quantity)) return refuse("more-restock");
  if (lines.length === 0) return ok(null);
  const reason = isReturnReason(found.reason) ? found.reason : "not-as-described";
  return requestIn(tx, services, order, {
    ...{ orderId: order.id, formKey: `return/${found.id}`, returnId: found.id, stamp: null, note, actor },
    wish: await wishOf(tx, found, lines, reason !== "changed-mind"),
    reason: refundReasonOf[reason],
    as: as === "staff" ? "staff" : "system",
  });
}

type AskedLine = { lineId: string; quantity: number; restock: number };

/** What of these units nobody gave back yet. Goods whose money went before are counted onto the shelf by hand. */
function stillOwed({ lines, paidMinor, refundedMinor }: RefundableOrder, asked: readonly AskedLine[]): AskedLine[] {
  return asked.flatMap(({ lineId, quantity, restock }) => {
    const line = lines.find(({ id }) => id === lineId);
    const left = refundedMinor < paidMinor && line ? Math.min(quantity, line.quantity - line.refundedUnits) : 0;
    return left > 0 || restock > 0 ? [{ lineId, quantity: left, restock }] : [];
  });
}

/** All of a part that was at fault gives back its shipping too. */
async function wishOf(
  tx: Transaction,
  { sellerOrderId }: Found,
  lines: RefundWish["lines"],
  atFault: boolean,
): Promise<RefundWish> {
  const bought = await listLineUnits(tx, [sellerOrderId]);
  const isWhole = bought.every((line) => {
    const asked = lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
    return asked === withBuyer(line) && asked === line.quantity - line.refunded;
  });
  return atFault && isWhole
    ? { what: { partId: sellerOrderId }, lines, shippingMinor: 0 }
    : { what: "some", lines, shippingMinor: 0 };
}
