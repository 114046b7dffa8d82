import { returnVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { callOffRefusedPart } from "#app/domain/ordering/commands/call-off-refused-part.server.ts";
import { changeStock, lockStock } from "#app/domain/ordering/commands/lock-stock.server.ts";
import { type MovedParcel, moveParcel, type ParcelMoveWish } from "#app/domain/ordering/commands/move-parcel.server.ts";
import { isCalledOff } from "#app/domain/ordering/queries/is-called-off.server.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

/** `shelf`: of what came back, how many of each line go on the shelf again. */
export type MarkParcel = ParcelMoveWish & { shelf?: ReadonlyMap<string, number> };
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
type Refusal = "not-found" | "not-now" | "more-restock";

/** A parcel was refused or lost, and its buyer is told what happens; or it came back, and goods of it are for sale again. */
export function markParcel(services: Wants, input: MarkParcel): Promise<Result<null, Refusal>> {
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const { shelf = new Map<string, number>(), action, shipmentId, actor } = input;
    if (!(await holdsAll(tx, shipmentId, shelf))) return refuse("more-restock");
    const moved = await moveParcel(tx, { ...input, now });
    if (!moved.ok) return moved;
    const { orderId, sellerOrderId } = moved.value;
    if (action === "come-back") {
      await callOffRefusedPart(tx, { orderId, sellerOrderId, as: input.as ?? "seller", actor, now });
      if (await isCalledOff(tx, orderId)) await returnVoucherUse(tx, { orderId, now });
      await shelve(tx, moved.value, shelf, now);
    } else {
      const kind = action === "refuse" ? "parcel-refused" : "parcel-lost";
      await tellBuyer(tx, services, { kind, orderId, sellerOrderId, about: shipmentId, shipmentId, now });
    }
    return ok(null);
  });
}

/** No more goes on the shelf than the parcel holds. */
async function holdsAll(tx: Transaction, shipmentId: string, shelf: ReadonlyMap<string, number>): Promise<boolean> {
  const packed = isUuid(shipmentId) ? await tx.shipmentLine.findMany({ where: { shipmentId } }) : [];
  return [...shelf].every(([lineId, units]) => {
    const most = packed.find(({ orderLineId }) => orderLineId === lineId)?.quantity ?? 0;
    return Number.isSafeInteger(units) && units >= 0 && units <= most;
  });
}

async function shelve(
  tx: Transaction,
  { sellerOrderId, lines }: MovedParcel,
  shelf: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const bought = await listLineUnits(tx, [sellerOrderId]);
  const changes = lines.flatMap(({ orderLineId }) => {
    const onHand = shelf.get(orderLineId) ?? 0;
    const variantId = bought.find(({ id }) => id === orderLineId)?.variantId;
    return variantId && onHand > 0 ? [{ variantId, onHand, held: 0 }] : [];
  });
  if (changes.length === 0) return;
  const scope = await stockScope(
    tx,
    changes.map(({ variantId }) => variantId),
  );
  await lockStock(tx, scope.lockIds);
  await changeStock(tx, changes, now);
  await refreshFreeStock(tx, scope.products);
}
