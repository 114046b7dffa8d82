import type { Reader } from "#app/platform/database.server.ts";

type Pick = { itemType: "product" | "experience"; itemId: string };

/** The keys of picked items, in the order they were picked; what is gone is left out. */
export async function listPickKeys(db: Reader, picks: readonly Pick[]): Promise<string[]> {
  const idsOf = (type: Pick["itemType"]) =>
    picks.filter(({ itemType }) => itemType === type).map(({ itemId }) => itemId);
  const select = { id: true, key: true };
  const [products, experiences] = await Promise.all([
    db.product.findMany({ where: { id: { in: idsOf("product") } }, select }),
    db.experience.findMany({ where: { id: { in: idsOf("experience") } }, select }),
  ]);
  const keys = new Map([...products, ...experiences].map(({ id, key }) => [id, key]));
  return picks.flatMap(({ itemId }) => keys.get(itemId) ?? []);
}
