import { insertReturn } from "#app/domain/ordering/commands/insert-return.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { needsPhoto, type ReturnReason, returnLimits } from "#app/domain/ordering/model/return-reason.ts";
import { linesFor, listReturnOffers } from "#app/domain/ordering/queries/list-return-offers.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import {
  type DrawnPhoto,
  drawReturnPhotos,
  type OfferedReturnPhoto,
  type PhotoRefusal,
  withStoredPhotos,
} from "./return-photos.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock" | "files">;
export type AskForReturn = {
  orderId: string;
  partId: string;
  formKey: string;
  reason: ReturnReason;
  note: string;
  units: ReadonlyMap<string, number>;
  photos: readonly OfferedReturnPhoto[];
};
export type ReturnRefusal =
  | { code: "not-found" | "too-late" | "nothing-chosen" | "more-units" | "no-photo" | "too-often" }
  | PhotoRefusal;

/** A buyer asks to give goods back. The same form is the same request; seller and buyer are told once. */
export async function askForReturn(services: Wants, input: AskForReturn): Promise<Result<string, ReturnRefusal>> {
  const idempotencyKey = `${input.orderId}/${input.formKey}`;
  const early = await judge(services.db, input, services.clock.now());
  const made = await services.db.returnRequest.findUnique({ where: { idempotencyKey } });
  if (made) return ok(made.id);
  if (early) return refuse(early);
  const photos = await drawReturnPhotos(input.photos, idempotencyKey);
  if (!photos.ok) return photos;
  if (needsPhoto(input.reason) && photos.value.length === 0) return refuse({ code: "no-photo" });
  return withStoredPhotos(services, photos.value, () => write(services, input, idempotencyKey, photos.value));
}

function write(
  services: Wants,
  input: AskForReturn,
  idempotencyKey: string,
  drawn: readonly DrawnPhoto[],
): Promise<Result<string, ReturnRefusal>> {
  const { orderId, partId, reason, note, units } = input;
  const photos = drawn.map(({ digest, width, height }) => ({ digest, width, height }));
  return retryTransaction(services.db, async (tx) => {
    const now = services.clock.now();
    const order = await lockOrder(tx, orderId);
    const part = order?.sellerOrders.find(({ id }) => id === partId);
    if (!order || !part) return refuse({ code: "not-found" });
    const known = await tx.returnRequest.findUnique({ where: { idempotencyKey } });
    if (known) return ok(known.id);
    const late = await judge(tx, input, now);
    if (late) return refuse(late);
    const wanted = new Map([...units].filter(([, count]) => count > 0));
    const returnId = await insertReturn(tx, {
      ...{ orderId, partId, idempotencyKey, reason, note, units: wanted, photos, now },
    });
    await tellBuyer(tx, services, {
      kind: "return-asked",
      orderId,
      sellerOrderId: partId,
      about: returnId,
      returnId,
      now,
    });
    await tellSellers(tx, services, { id: orderId, sellerOrders: [part] }, now, "seller-return-asked", returnId);
    return ok(returnId);
  });
}

/** Why it cannot be asked for, photos aside; null when it can. */
async function judge(
  db: Parameters<typeof listReturnOffers>[0],
  { orderId, partId, reason, units }: AskForReturn,
  now: Date,
): Promise<ReturnRefusal | null> {
  const offer = (await listReturnOffers(db, orderId, now)).find((each) => each.partId === partId);
  if (!offer?.reasons.includes(reason)) return { code: "too-late" };
  if (offer.asked >= returnLimits.asked) return { code: "too-often" };
  const lines = linesFor(offer, reason);
  const wanted = [...units].filter(([, count]) => count !== 0);
  if (wanted.length === 0) return { code: "nothing-chosen" };
  const fits = wanted.every(([lineId, count]) => {
    const left = lines.find(({ id }) => id === lineId)?.left ?? 0;
    return Number.isSafeInteger(count) && count > 0 && count <= left;
  });
  return fits ? null : { code: "more-units" };
}
