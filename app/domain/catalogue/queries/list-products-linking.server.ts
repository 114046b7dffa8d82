import type { Reader } from "#app/platform/database.server.ts";

/** The keys of live products whose makers link a visit, the one that names it first ahead. */
export async function listProductsLinking(db: Reader, visitKey: string): Promise<string[]> {
  const links = await db.productLink.findMany({
    where: { targetKey: visitKey, product: { state: "live" } },
    orderBy: [{ position: "asc" }, { productId: "asc" }],
    select: { product: { select: { key: true } } },
  });
  return links.map(({ product }) => product.key);
}
