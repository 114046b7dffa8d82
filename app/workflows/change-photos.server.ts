import { createHash } from "node:crypto";
import { addPhotos, type StoredPhoto } from "#app/domain/catalogue/commands/add-photos.server.ts";
import { arrangePhotos, type PhotoArrangement } from "#app/domain/catalogue/commands/arrange-photos.server.ts";
import { isPhotoKind, photoKindOf } from "#app/domain/catalogue/model/photo-kind.ts";
import {
  type PhotoProblem,
  photoCard,
  photoEncoding,
  photoKey,
  photoLimits,
  photoWidths,
} from "#app/domain/catalogue/model/photo-rules.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { encodePhoto } from "#app/platform/photo-encoder.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

type Context = Pick<Services, "db" | "files" | "reference" | "clock" | "jobs" | "env">;
export type OfferedPhoto = { name: string; bytes: Uint8Array; tooLarge: boolean };
export type RefusedPhoto = { name: string; problem: PhotoProblem };

/** Takes what is a photo, and says of each other file why not. */
export async function takePhotos(
  context: Context,
  { id, sellerId, offered }: { id: string; sellerId: string; offered: readonly OfferedPhoto[] },
): Promise<Result<{ added: number; refusals: RefusedPhoto[] }, "unknown" | "closed">> {
  const stored: StoredPhoto[] = [];
  const refusals: RefusedPhoto[] = [];
  for (const { name, bytes, tooLarge } of offered) {
    const photo = tooLarge ? "too-large" : await storePhoto(context, bytes);
    if (typeof photo === "string") refusals.push({ name, problem: photo });
    else stored.push(photo);
  }
  const added = await inTransaction(context.db, async (tx) => {
    const done = await addPhotos(tx, { id, sellerId, photos: stored });
    if (done.ok) await refreshWhenLive(tx, context, done.value.listing);
    if (!done.ok || done.value.left > 0) await dropUnused(tx, context, stored);
    return done;
  });
  if (!added.ok) return refuse(added.error);
  for (let extra = 0; extra < added.value.left; extra++) refusals.push({ name: "", problem: "too-many" });
  return ok({ added: stored.length - added.value.left, refusals });
}

export function putPhotosInOrder(
  context: Context,
  arrangement: PhotoArrangement,
): Promise<Result<null, "unknown" | "closed">> {
  return inTransaction(context.db, async (tx) => {
    const arranged = await arrangePhotos(tx, arrangement);
    if (!arranged.ok) return refuse(arranged.error);
    const { listing, removed } = arranged.value;
    await dropUnused(
      tx,
      context,
      removed.map((digest) => ({ digest })),
    );
    await refreshWhenLive(tx, context, listing);
    return ok(null);
  });
}

/** The original is kept as it came, and is never served: it may tell where it was taken. */
async function storePhoto({ files }: Context, bytes: Uint8Array): Promise<StoredPhoto | PhotoProblem> {
  const kind = photoKindOf(bytes);
  if (!isPhotoKind(kind)) return kind;
  const { pixels, smallestSide } = photoLimits;
  const encoded = await encodePhoto(bytes, { widths: photoWidths, pixels, smallestSide, card: photoCard });
  if (typeof encoded === "string") return encoded;
  const digest = createHash("sha256").update(`${photoEncoding}:`).update(bytes).digest("hex").slice(0, 32);
  await files.put(photoKey(digest, "original"), bytes, `image/${kind}`);
  for (const file of encoded.files) await files.put(photoKey(digest, file.name), file.bytes, file.contentType);
  return { digest, width: encoded.width, height: encoded.height, tone: encoded.tone };
}

/** The job looks whether another listing has them. */
async function dropUnused(tx: Transaction, { jobs }: Context, photos: readonly { digest: string }[]) {
  for (const { digest } of photos) await jobs.add(tx, "remove-photo", { digest });
}

async function refreshWhenLive(tx: Transaction, context: Context, listing: { id: string; state: string }) {
  if (listing.state === "live") await refreshSearchOf(tx, context, [{ itemType: "product", itemId: listing.id }]);
}
