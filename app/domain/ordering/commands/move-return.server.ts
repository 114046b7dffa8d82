import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { OrderActor } from "../model/order-state.ts";
import { findReturnMove, type ReturnAction } from "../model/return-state.ts";

export type ReturnMoving = {
  returnId: string;
  action: ReturnAction;
  as: OrderActor;
  actor: string;
  /** What the desk showed; null skips the check. */
  version: number | null;
  note: string;
  now: Date;
};
type Found = Prisma.ReturnRequestGetPayload<{ include: { lines: true } }>;

/** The request as it stands, when this person may move it so. The order must be locked. */
export async function findMovableReturn(
  tx: Transaction,
  { returnId, action, as, version, now }: ReturnMoving,
): Promise<Result<Found, "not-found" | "changed" | "not-now">> {
  const found = await tx.returnRequest.findUnique({ where: { id: returnId }, include: { lines: true } });
  if (!found) return refuse("not-found");
  if (version !== null && found.version !== version) return refuse("changed");
  return findReturnMove(action, as, found, now) ? ok(found) : refuse("not-now");
}

/** Writes a move that was found possible, with its line in the history. */
export async function recordReturnMove(
  tx: Transaction,
  found: Found,
  moving: ReturnMoving,
  refundId: string | null = null,
): Promise<void> {
  const { action, as, actor, note, now } = moving;
  const move = findReturnMove(action, as, found, now);
  if (!move) throw new Error(`a return that is ${found.state} does not ${action}`);
  await tx.returnRequest.update({
    where: { id: found.id },
    data: { state: move.to, version: { increment: 1 }, ...factsOf(found, moving), ...(refundId ? { refundId } : {}) },
  });
  await tx.orderEvent.create({
    data: {
      ...{
        id: newId(),
        orderId: found.orderId,
        sellerOrderId: found.sellerOrderId,
        at: now,
        kind: `return-${action}`,
        actor,
      },
      detail: { returnId: found.id, ...(note ? { note } : {}) },
    },
  });
}

/** An answer of the staff, and a question to them, is the portal's from then on: `answerBy` falls back to the asking. */
function factsOf(
  { requestedAt }: Found,
  { action, as, actor, note, now }: ReturnMoving,
): Prisma.ReturnRequestUncheckedUpdateInput {
  if (action === "withdraw") return {};
  if (action === "appeal") return { answerBy: requestedAt };
  if (action === "receive") return { receivedAt: now };
  return {
    ...{ decidedAt: now, decidedBy: actor, decisionNote: note, sendBack: action === "accept" },
    ...(as === "staff" ? { answerBy: requestedAt } : {}),
  };
}
