import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { type AddressedType, textTables } from "./addressed-items.server.ts";

/** The present address of a public item that once had this one. Asked only where nothing lives at the address any more. */
export async function findMovedItem(
  db: Reader,
  itemType: AddressedType,
  slug: string,
  locale: Locale,
): Promise<string | null> {
  const known = await db.formerSlug.findMany({ where: { itemType, slug }, orderBy: { retiredAt: "desc" } });
  const former = known.find((each) => each.locale === locale) ?? known[0];
  if (!former) return null;
  const { table, owner, items, isPublic } = textTables[itemType];
  const texts = await db.$queryRaw<{ locale: string; slug: string }[]>`
    SELECT t.locale, t.slug FROM ${table} t JOIN ${items} i ON i.id = t.${owner}
    WHERE i.id = ${former.itemId}::uuid AND ${isPublic}`;
  return pickTranslation(texts, locale)?.slug ?? null;
}
