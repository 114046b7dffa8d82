import type { Question } from "#app/domain/search/model/question.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Locale } from "#app/shared/locale.ts";
import { roughOrder } from "./matched-rows.server.ts";

/** Names are sorted as the reader's dictionary does, whatever the database's own collation. */
const collations: Record<Locale, Prisma.Sql> = {
  vi: Prisma.sql`COLLATE "vi-x-icu"`,
  en: Prisma.sql`COLLATE "en-x-icu"`,
  th: Prisma.sql`COLLATE "th-x-icu"`,
  ko: Prisma.sql`COLLATE "ko-x-icu"`,
  ja: Prisma.sql`COLLATE "ja-x-icu"`,
};

/** ORDER BY over `found`. Ids are made in time order, so the newest item has the greatest. */
export function orderOf(request: SearchRequest, question: Question | null): Prisma.Sql {
  switch (request.sort) {
    case "season":
      return Prisma.sql`season DESC, bonus DESC, key`;
    case "price":
      return Prisma.sql`price ASC NULLS LAST, key`;
    case "price-desc":
      return Prisma.sql`price DESC NULLS LAST, key`;
    case "newest":
      return Prisma.sql`item_id DESC`;
    case "name":
      return Prisma.sql`title ${collations[request.locale]}, key`;
    case "near":
      return Prisma.sql`distance NULLS LAST, key`;
    case "relevance":
      return question ? roughOrder : Prisma.sql`bonus DESC, key`;
  }
}
