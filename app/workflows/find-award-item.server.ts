import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { nameItems } from "./name-items.server.ts";

export type AwardItem = {
  itemType: "product" | "experience";
  itemId: string;
  name: string;
  producerName: string;
  ocopSet: number;
};

const tourism = 26;

/** The item of "product:…" or "experience:…", with what a form about its award may begin with; decisions are in Vietnamese. */
export async function findAwardItem(db: Reader, written: string): Promise<AwardItem | null> {
  const [itemType, itemId = ""] = written.split(":");
  if ((itemType !== "product" && itemType !== "experience") || !isUuid(itemId)) return null;
  const name = (await nameItems(db, itemType, [itemId], "vi")).get(itemId)?.name;
  if (name === undefined) return null;
  const where = { id: itemId };
  const product =
    itemType === "product" ? await db.product.findUnique({ where, select: { sellerId: true, ocopSet: true } }) : null;
  const owner = product ?? (await db.experience.findUnique({ where, select: { sellerId: true } }));
  const seller = owner
    ? await db.seller.findUnique({ where: { id: owner.sellerId }, select: { legalName: true } })
    : null;
  return { itemType, itemId, name, producerName: seller?.legalName ?? "", ocopSet: product?.ocopSet ?? tourism };
}
