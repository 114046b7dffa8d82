import type { Reader } from "#app/platform/database.server.ts";

/** Does any listing have this photo, whatever its state? A draft's maker looks at it too. */
export async function isPhotoShown(db: Reader, digest: string): Promise<boolean> {
  return (await db.productImage.findFirst({ where: { digest }, select: { id: true } })) !== null;
}
