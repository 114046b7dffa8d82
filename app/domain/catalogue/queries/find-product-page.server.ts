import type { Reader } from "#app/platform/database.server.ts";
import { noteShownStock } from "#app/platform/shown-stock.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import type { AttributeValue } from "../model/attributes.ts";
import { shownPhoto } from "./shown-photo.server.ts";

/**
 * A live product by a slug of any language. `redirectSlug` is set when the asked slug is another language's
 * and the product has one in this language.
 */
export async function findProductPage(db: Reader, slug: string, locale: Locale) {
  const named = await db.product.findMany({
    // One round trip for the whole page of a product: its parts are read beside it, not after it.
    relationLoadStrategy: "join",
    where: { state: "live", translations: { some: { slug } } },
    take: locales.length,
    select: {
      id: true,
      key: true,
      sellerId: true,
      ocopSet: true,
      importClass: true,
      unitCode: true,
      altitudeM: true,
      emblem: true,
      accent: true,
      season: true,
      hs6: true,
      allergens: true,
      shelfLifeDays: true,
      coldChain: true,
      liquid: true,
      fragile: true,
      translations: true,
      variants: {
        where: { retired: false },
        orderBy: { position: "asc" },
        select: {
          id: true,
          code: true,
          netG: true,
          netMl: true,
          pieces: true,
          grossG: true,
          gtin: true,
          promisedOn: true,
          preorderUntil: true,
          labels: true,
          prices: true,
          priceHistory: {
            orderBy: [{ since: "asc" }, { id: "asc" }],
            select: { currency: true, amountMinor: true, since: true },
          },
        },
      },
      images: {
        orderBy: { position: "asc" },
        select: shownPhoto,
      },
      attributes: { select: { code: true, value: true } },
      links: { orderBy: { position: "asc" }, select: { kind: true, targetKey: true } },
    },
  });
  const isOwn = ({ translations }: (typeof named)[number]) =>
    translations.some((text) => text.locale === locale && text.slug === slug);
  const product = named.find(isOwn) ?? named[0];
  if (!product) return null;
  noteShownStock([product.id]);
  const text = pickTranslation(product.translations, locale);
  if (!text) return null;
  const redirectSlug = text.locale === locale && text.slug !== slug ? text.slug : null;
  const variants = product.variants.map(({ labels, prices, promisedOn, preorderUntil, ...variant }) => ({
    ...variant,
    promisedOn: promisedOn && dayOf(promisedOn),
    preorderUntil: preorderUntil && dayOf(preorderUntil),
    label: pickTranslation(labels, locale)?.label ?? variant.code,
    labelLocale: pickTranslation(labels, locale)?.locale ?? locale,
    prices: Object.fromEntries(prices.map(({ currency, amountMinor }) => [currency, amountMinor])),
    byHand: prices.flatMap(({ currency, byHand }) => (byHand ? [currency] : [])),
  }));
  const attributes = Object.fromEntries(product.attributes.map(({ code, value }) => [code, value as AttributeValue]));
  return { ...product, variants, attributes, text, redirectSlug };
}
