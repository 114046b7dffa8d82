import type { Reader } from "#app/platform/database.server.ts";

export type VisitName = { itemId: string; sellerId: string; name: string };

/** Vietnamese names of visits that are or were public; of some of them, or of all. */
export async function listVisitNames(db: Reader, ids?: readonly string[]): Promise<VisitName[]> {
  const rows = await db.experience.findMany({
    where: { state: { in: ["live", "submitted", "suspended"] }, ...(ids ? { id: { in: [...ids] } } : {}) },
    select: { id: true, sellerId: true, translations: { where: { locale: "vi" }, select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, sellerId, translations }) => ({
    ...{ itemId: id, sellerId },
    name: translations[0]?.name ?? "",
  }));
}
