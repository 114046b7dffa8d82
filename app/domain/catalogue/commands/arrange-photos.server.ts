import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { isEditable, type Listing } from "../model/listing.ts";
import type { PhotoFocus } from "../model/photo-focus.ts";
import { arrange, type PhotoMove } from "../model/photo-order.ts";
import type { PhotoWords } from "../model/photo-words.ts";
import { touch } from "./add-photos.server.ts";
import { lockOwnListing } from "./lock-own-listing.server.ts";

export type PhotoArrangement = {
  id: string;
  sellerId: string;
  /** What the photos show and where, by photo id; what is not named stays. */
  told: ReadonlyMap<string, Partial<PhotoWords & PhotoFocus>>;
  move: PhotoMove | null;
};

/** Order (the first is the cover), removal, descriptions and what stays in sight; tells the digests that were taken out. Ids of other listings' photos are passed over. */
export async function arrangePhotos(
  tx: Transaction,
  { id, sellerId, told, move }: PhotoArrangement,
): Promise<Result<{ listing: Listing; removed: string[] }, "unknown" | "closed">> {
  const listing = await lockOwnListing(tx, { id, sellerId });
  if (!listing) return refuse("unknown");
  if (!isEditable(listing.state)) return refuse("closed");
  const before = listing.photos.map((photo) => photo.id);
  const after = move ? arrange(before, move) : before;
  const removed = listing.photos.filter((photo) => !after.includes(photo.id));
  await tx.productImage.deleteMany({ where: { productId: id, id: { in: removed.map((photo) => photo.id) } } });
  for (const [position, photoId] of after.entries()) {
    await tx.productImage.update({ where: { id: photoId }, data: { position, ...told.get(photoId) } });
  }
  await touch(tx, listing);
  return ok({ listing, removed: removed.map((photo) => photo.digest) });
}
