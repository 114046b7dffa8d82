import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { ReturnReason } from "../model/return-reason.ts";
import { answerDue } from "../model/return-state.ts";

export type StoredReturnPhoto = { digest: string; width: number; height: number };
export type NewReturn = {
  orderId: string;
  partId: string;
  idempotencyKey: string;
  reason: ReturnReason;
  note: string;
  units: ReadonlyMap<string, number>;
  photos: readonly StoredReturnPhoto[];
  now: Date;
};

/** Writes a buyer's request with its photos and its first history. The order must be locked. */
export async function insertReturn(tx: Transaction, wish: NewReturn): Promise<string> {
  const id = newId();
  const { orderId, partId, idempotencyKey, reason, note, units, photos, now } = wish;
  await tx.returnRequest.create({
    data: {
      ...{ id, orderId, sellerOrderId: partId, idempotencyKey, reason, note },
      ...{ requestedAt: now, answerBy: answerDue(now) },
      lines: { create: [...units].map(([orderLineId, quantity]) => ({ orderLineId, quantity })) },
      photos: { create: photos.map((photo, position) => ({ id: newId(), position, ...photo })) },
    },
  });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, sellerOrderId: partId, at: now, kind: "return-asked", actor: "buyer" },
      detail: { returnId: id, why: reason },
    },
  });
  return id;
}
