import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { isEditable, isInReview, type Listing } from "../model/listing.ts";
import { photoLimits } from "../model/photo-rules.ts";
import { lockOwnListing } from "./lock-own-listing.server.ts";

export type StoredPhoto = { digest: string; width: number; height: number; tone: string };

/** Adds photos behind those there are, as far as there is room; a photo that is there already is not added twice. */
export async function addPhotos(
  tx: Transaction,
  { id, sellerId, photos }: { id: string; sellerId: string; photos: readonly StoredPhoto[] },
): Promise<Result<{ listing: Listing; left: number }, "unknown" | "closed">> {
  const listing = await lockOwnListing(tx, { id, sellerId });
  if (!listing) return refuse("unknown");
  if (!isEditable(listing.state)) return refuse("closed");
  const known = new Set(listing.photos.map((photo) => photo.digest));
  const added = [...new Map(photos.map((photo) => [photo.digest, photo])).values()].filter(
    (photo) => !known.has(photo.digest),
  );
  const fitting = added.slice(0, Math.max(0, photoLimits.count - listing.photos.length));
  const first = listing.photos.length;
  await tx.productImage.createMany({
    data: fitting.map((photo, index) => ({ ...photo, id: newId(), productId: id, position: first + index })),
  });
  await touch(tx, listing);
  return ok({ listing, left: added.length - fitting.length });
}

/** A reviewer who looked at other photos must be told; a maker who types texts meanwhile must not be disturbed. */
export async function touch(tx: Transaction, listing: Listing): Promise<void> {
  if (isInReview(listing)) await tx.product.update({ where: { id: listing.id }, data: { version: { increment: 1 } } });
}
