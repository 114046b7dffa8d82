import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";

/** Which version of these pages is in force on a day: what someone who agrees agrees to. */
export async function listVersionsInForce(
  db: Reader,
  { pages, locale, today }: { pages: readonly string[]; locale: Locale; today: Day },
): Promise<Record<string, number>> {
  const rows = await db.legalPageVersion.groupBy({
    by: ["page"],
    where: { page: { in: [...pages] }, locale, effectiveFrom: { lte: dateOf(today) } },
    _max: { version: true },
  });
  return Object.fromEntries(rows.map(({ page, _max }) => [page, _max.version ?? 0]));
}
