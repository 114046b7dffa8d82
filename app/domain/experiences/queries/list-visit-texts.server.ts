import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Currency } from "#app/shared/money.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

export type VisitText = {
  name: string;
  slug: string;
  locale: string;
  meetingPoint: string;
  prices: Partial<Record<Currency, number>>;
};

/** What a plan says of visits, by their keys. */
export async function listVisitTexts(
  db: Reader,
  keys: readonly string[],
  locale: Locale,
): Promise<Map<string, VisitText>> {
  const visits = await db.experience.findMany({
    where: { key: { in: [...keys] } },
    relationLoadStrategy: "join",
    select: {
      key: true,
      translations: { select: { locale: true, name: true, slug: true, meetingPoint: true } },
      prices: { select: { currency: true, amountMinor: true } },
    },
  });
  return new Map(
    visits.flatMap(({ key, translations, prices }) => {
      const text = pickTranslation(translations, locale);
      const amounts = Object.fromEntries(prices.map(({ currency, amountMinor }) => [currency, amountMinor]));
      return text ? [[key, { ...text, prices: amounts }] as const] : [];
    }),
  );
}
