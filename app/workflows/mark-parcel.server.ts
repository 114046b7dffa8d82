import { returnVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { callOffRefusedPart } from "#app/domain/ordering/commands/call-off-refused-part.server.ts";
import { noteArrival } from "#app/domain/ordering/commands/deliver-seller-order.server.ts";
import { lockOwnPart } from "#app/domain/ordering/commands/lock-own-part.server.ts";
import { changeStock, lockStock } from "#app/domain/ordering/commands/lock-stock.server.ts";
import { type MovedParcel, moveParcel, type ParcelMoveWish } from "#app/domain/ordering/commands/move-parcel.server.ts";
import { isCalledOff } from "#app/domain/ordering/queries/is-called-off.server.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import { listShelvable } from "#app/domain/ordering/queries/list-shelvable.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

export type MarkParcel = ParcelMoveWish;
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
type Refusal = "not-found" | "not-now" | "more-restock";

/** A parcel was refused or lost, and its buyer is told what happens; or it came back, and goods of it are for sale again. */
export function markParcel(services: Wants, input: MarkParcel): Promise<Result<null, Refusal>> {
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const { shelf = new Map<string, number>(), action, shipmentId, actor } = input;
    const part = await lockOwnPart(tx, input);
    if (!part) return refuse("not-found");
    if (!(await fits(tx, { sellerOrderId: part.id, shipmentId }, shelf))) return refuse("more-restock");
    const moved = await moveParcel(tx, { ...input, now });
    if (!moved.ok) return moved;
    const { orderId, sellerOrderId } = moved.value;
    if (action !== "refuse") {
      await callOffRefusedPart(tx, { orderId, sellerOrderId, as: input.as ?? "seller", actor, now });
      if (await isCalledOff(tx, orderId)) await returnVoucherUse(tx, { orderId, now });
      await noteArrival(tx, { ...input, version: null, now });
    }
    if (action === "come-back") await shelve(tx, moved.value, shelf, now);
    else {
      const kind = action === "refuse" ? "parcel-refused" : "parcel-lost";
      await tellBuyer(tx, services, { kind, orderId, sellerOrderId, about: shipmentId, shipmentId, now });
    }
    return ok(null);
  });
}

/** No more goes on the shelf than the parcel holds and is not there yet. The order must be locked. */
async function fits(
  tx: Transaction,
  parcel: Parameters<typeof listShelvable>[1],
  shelf: ReadonlyMap<string, number>,
): Promise<boolean> {
  const most = await listShelvable(tx, parcel);
  return [...shelf].every(
    ([lineId, units]) => Number.isSafeInteger(units) && units >= 0 && units <= (most.get(lineId) ?? 0),
  );
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
