import { hiddenEvents } from "#app/domain/trade/queries/hidden-events.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { byLocale, type SourceContext } from "./search-source-facts.server.ts";
import { searchBook, searchWords } from "./search-words.server.ts";

const select = {
  id: true,
  key: true,
  unitCode: true,
  startsOn: true,
  endsOn: true,
  dateState: true,
  weekdays: true,
  emblem: true,
  accent: true,
  sellerId: true,
  translations: { select: { locale: true, slug: true, name: true, summary: true, description: true, place: true } },
} satisfies Prisma.EventSelect;

export async function eventSources(
  reader: Reader,
  { reference }: SourceContext,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const hidden = await hiddenEvents(reader);
  const events = await reader.event.findMany({ where: { id: { in: ids.filter((id) => !hidden.has(id)) } }, select });
  const book = searchBook(reference);
  return events.map(
    ({ id, key, unitCode, startsOn, endsOn, dateState, weekdays, emblem, accent, sellerId, translations }) => {
      const season = monthsBetween(dayOf(startsOn), dayOf(endsOn));
      return {
        itemType: "event",
        itemId: id,
        key,
        unitCode,
        season,
        ...(sellerId ? { sellerId } : {}),
        texts: byLocale(translations, ({ slug, name, summary, description, place }) => ({
          slug,
          title: name,
          summary,
          body: [description, place].join("\n"),
        })),
        words: searchWords(book, { unitCode, emblem }),
        shipsTo: [],
        prices: {},
        startsOn: dayOf(startsOn),
        endsOn: dayOf(endsOn),
        card: {
          emblem,
          accent,
          unitCode,
          season,
          dateState,
          weekdays,
          place: byLocale(translations, ({ place }) => place),
        },
      };
    },
  );
}

/** The months an event touches are its season. */
function monthsBetween(from: string, to: string): number[] {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const touched = new Set(
    Array.from({ length: Math.min(12, count(to) - count(from) + 1) }, (_, index) => (count(from) + index) % 12),
  );
  return Array.from({ length: 12 }, (_, month) => (touched.has(month) ? 2 : 0));
}
