import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

/** An active seller by a slug of any language, as visitors see it. */
export async function findSellerPage(db: Reader, slug: string, locale: Locale) {
  const named = await db.sellerTranslation.findMany({
    where: { slug, seller: { state: "active" } },
    select: { sellerId: true, locale: true },
  });
  const match = named.find((row) => row.locale === locale) ?? named[0];
  if (!match) return null;
  const seller = await getSellerCard(db, match.sellerId, locale);
  if (!seller) return null;
  const redirectSlug = seller.text.locale === locale && seller.text.slug !== slug ? seller.text.slug : null;
  return { ...seller, redirectSlug };
}

/** Who sells: what the law wants shown and the maker's story. */
export async function getSellerCard(db: Reader, sellerId: string, locale: Locale) {
  const seller = await db.seller.findUnique({
    relationLoadStrategy: "join",
    where: { id: sellerId },
    select: {
      id: true,
      key: true,
      kind: true,
      legalName: true,
      displayName: true,
      unitCode: true,
      addressLine: true,
      established: true,
      households: true,
      altitudeM: true,
      languages: true,
      emblem: true,
      accent: true,
      translations: true,
      lat: true,
      lon: true,
      pickupPoints: {
        where: { active: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, kind: true, name: true, feeMinor: true },
      },
    },
  });
  const text = seller ? pickTranslation(seller.translations, locale) : null;
  return seller && text ? { ...seller, text } : null;
}
