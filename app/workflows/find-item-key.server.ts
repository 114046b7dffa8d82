import type { Reader } from "#app/platform/database.server.ts";

/** The language-independent key of an item, or null when it is gone. */
export async function findItemKey(
  db: Reader,
  itemType: "product" | "experience",
  itemId: string,
): Promise<string | null> {
  const where = { id: itemId };
  const select = { key: true };
  const item =
    itemType === "product"
      ? await db.product.findUnique({ where, select })
      : await db.experience.findUnique({ where, select });
  return item?.key ?? null;
}
