import type { Database } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { missText } from "../model/miss.ts";

/** So many different questions a day are kept; a flood of made-up ones fills no disk. */
const dailyLimit = 5000;

/** Counts a question that found nothing. No person behind it: what looks like an address or a phone number is left out. */
export async function recordMiss(
  db: Database,
  miss: { day: string; locale: string; market: string; query: string },
): Promise<void> {
  const query = missText(miss.query);
  if (!query) return;
  const day = dateOf(miss.day);
  await db.$executeRaw`
    INSERT INTO search_miss (day, locale, market, query, count)
    SELECT ${day}::date, ${miss.locale}, ${miss.market}, ${query}, 1
    WHERE (SELECT count(*) FROM search_miss WHERE day = ${day}::date) < ${dailyLimit}
    ON CONFLICT (day, locale, market, query) DO UPDATE SET count = search_miss.count + 1`;
}
