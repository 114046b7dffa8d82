import { createHash } from "node:crypto";
import { photoKindOf } from "#app/domain/catalogue/model/photo-kind.ts";
import { insertReturn, type StoredReturnPhoto } from "#app/domain/ordering/commands/insert-return.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import {
  type ReturnPhotoProblem,
  returnPhotoKey,
  returnPhotoLimits,
  returnPhotoWidths,
} from "#app/domain/ordering/model/return-photo.ts";
import { needsPhoto, type ReturnReason, returnLimits } from "#app/domain/ordering/model/return-reason.ts";
import { linesFor, listReturnOffers } from "#app/domain/ordering/queries/list-return-offers.server.ts";
import { encodePhoto } from "#app/platform/photo-encoder.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock" | "files">;
export type OfferedReturnPhoto = { name: string; bytes: Uint8Array; tooLarge: boolean };
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
  | { code: "photo"; name: string; problem: ReturnPhotoProblem };

/** A buyer asks to give goods back. The same form is the same request; seller and buyer are told once. */
export async function askForReturn(services: Wants, input: AskForReturn): Promise<Result<string, ReturnRefusal>> {
  const { orderId, partId, reason, note, units } = input;
  const idempotencyKey = `${orderId}/${input.formKey}`;
  const early = await judge(services.db, input, services.clock.now());
  const made = await services.db.returnRequest.findUnique({ where: { idempotencyKey } });
  if (made) return ok(made.id);
  if (early) return refuse(early);
  const photos = await storePhotos(services, input.photos);
  if (!photos.ok) return photos;
  if (needsPhoto(reason) && photos.value.length === 0) return refuse({ code: "no-photo" });
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
      ...{ orderId, partId, idempotencyKey, reason, note, units: wanted, photos: photos.value, now },
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

/** All of them, or the first that is no photo. */
async function storePhotos(
  { files }: Wants,
  offered: readonly OfferedReturnPhoto[],
): Promise<Result<StoredReturnPhoto[], ReturnRefusal>> {
  const stored: StoredReturnPhoto[] = [];
  for (const { name, bytes, tooLarge } of offered.slice(0, returnLimits.photos)) {
    const photo = tooLarge ? "too-large" : await storePhoto(files, bytes);
    if (typeof photo === "string") return refuse({ code: "photo", name, problem: photo });
    stored.push(photo);
  }
  return ok(stored);
}

/** Drawn anew without what a photo tells of place and device; the original is not kept. */
async function storePhoto(files: Wants["files"], bytes: Uint8Array): Promise<StoredReturnPhoto | ReturnPhotoProblem> {
  const kind = photoKindOf(bytes);
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp" && kind !== "avif") return "not-photo";
  const { pixels, smallestSide } = returnPhotoLimits;
  const encoded = await encodePhoto(bytes, { widths: returnPhotoWidths, pixels, smallestSide });
  if (encoded === "animated") return "not-photo";
  if (typeof encoded === "string") return encoded;
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  for (const width of returnPhotoWidths) {
    const file = encoded.files.find(({ name }) => name === `${width}.webp`);
    if (file) await files.put(returnPhotoKey(digest, width), file.bytes, file.contentType);
  }
  return { digest, width: encoded.width, height: encoded.height };
}
