import type { Reader } from "#app/platform/database.server.ts";

/** The keys of live visits whose hosts link an item, the one that names it first ahead. */
export async function listVisitsLinking(db: Reader, targetKey: string): Promise<string[]> {
  const links = await db.experienceLink.findMany({
    where: { targetKey, experience: { state: "live" } },
    orderBy: [{ position: "asc" }, { experienceId: "asc" }],
    select: { experience: { select: { key: true } } },
  });
  return links.map(({ experience }) => experience.key);
}
