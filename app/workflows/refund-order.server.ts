import { endSeats } from "#app/domain/experiences/commands/end-seats.server.ts";
import { putBackUnsent } from "#app/domain/ordering/commands/end-holds.server.ts";
import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { lockStock } from "#app/domain/ordering/commands/lock-stock.server.ts";
import { recordRefund } from "#app/domain/ordering/commands/record-refund.server.ts";
import { unsentUnits } from "#app/domain/ordering/model/line-units.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

/** All the money of a locked order went back: what was not sent is for sale again, and its buyer is told. */
export async function refundOrder(
  tx: Transaction,
  services: Pick<Services, "jobs" | "env">,
  order: LockedOrder,
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  const moved = await recordRefund(tx, order, actor, now);
  if (moved.length === 0) return;
  const seats = { action: "cancel", as: "system", actor, now, endReason: "refunded" } as const;
  const sellerOrderIds = moved.map(({ id }) => id);
  await seatsFreed(tx, services, await endSeats(tx, { orderId: order.id, sellerOrderIds }, seats));
  const lines = await listLineUnits(
    tx,
    moved.map(({ id }) => id),
  );
  const unsent = lines.map((line) => ({ variantId: line.variantId, units: unsentUnits(line) }));
  const scope = await stockScope(
    tx,
    unsent.filter(({ units }) => units > 0).map(({ variantId }) => variantId),
  );
  await lockStock(tx, scope.lockIds);
  await putBackUnsent(tx, { orderId: order.id, unsent, now });
  await tellBuyer(tx, services, { kind: "order-refunded", orderId: order.id, now });
  await refreshFreeStock(tx, scope.products);
}
