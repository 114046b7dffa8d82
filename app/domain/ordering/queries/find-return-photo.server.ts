import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";

/** Who asks: the buyer of an order, the seller of a part, or staff. */
export type PhotoAsker = { orderId: string } | { sellerId: string } | "staff";

/** The digest of a photo that whoever asks may see; null for everybody else's, which is the same as none. */
export async function findReturnPhoto(db: Reader, photoId: string, asker: PhotoAsker): Promise<string | null> {
  if (!isUuid(photoId)) return null;
  const photo = await db.returnPhoto.findUnique({ where: { id: photoId }, include: { request: true } });
  if (!photo) return null;
  if (asker === "staff") return photo.digest;
  if ("orderId" in asker) return photo.request.orderId === asker.orderId ? photo.digest : null;
  const own = { id: photo.request.sellerOrderId, sellerId: asker.sellerId };
  return (await db.sellerOrder.count({ where: own })) > 0 ? photo.digest : null;
}
