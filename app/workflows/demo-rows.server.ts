import type { Prisma } from "#app/generated/prisma/client.ts";
import { addDays, dateOf, dayAt } from "#app/shared/calendar.ts";
import { digestOf } from "#app/shared/digest.ts";
import { newId } from "#app/shared/id.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { DemoAward, DemoContent, DemoExperience, DemoProduct, DemoTexts } from "./demo-files.server.ts";

export type Ids = { sellers: Map<string, string>; products: Map<string, string>; experiences: Map<string, string> };

export function newIds(content: DemoContent): Ids {
  const idsOf = (items: { key: string }[]) => new Map(items.map(({ key }) => [key, newId()]));
  return {
    sellers: idsOf(content.producers),
    products: idsOf(content.products),
    experiences: idsOf(content.experiences),
  };
}

export function idOf(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (!id) throw new RangeError(`demo content names an unknown key: ${key}`);
  return id;
}

/**
 * One row a locale that has the text, made from the Vietnamese one and read by a person. `digest` is the fingerprint that the
 * desks compare.
 */
export function translationRows<Text extends { slug: string }>(
  texts: Record<Locale, DemoTexts>,
  kind: keyof DemoTexts,
  key: string,
  digest: (text: Text) => string = wordsDigest,
): ({ locale: Locale; sourceDigest: string; reviewedDigest: string } & Text)[] {
  const source = texts.vi[kind][key] as Text | undefined;
  return locales.flatMap((locale) => {
    const text = texts[locale][kind][key] as Text | undefined;
    const sourceDigest = source ? digest(source) : "";
    return text ? [{ locale, sourceDigest, reviewedDigest: digest(text), ...text }] : [];
  });
}

/** An address is no word of a text. */
function wordsDigest({ slug: _slug, ...words }: { slug: string }): string {
  return digestOf(words);
}

/** Awards with their chains, written down on the demonstration's first day. */
export function awardRows(
  items: (DemoProduct | DemoExperience)[],
  itemType: "product" | "experience",
  ids: Ids,
  now: Date,
): Prisma.AwardCreateManyInput[] {
  const itemIds = itemType === "product" ? ids.products : ids.experiences;
  const awardIds = new Map(items.flatMap(({ awards }) => awards.map(({ code }) => [code, newId()] as const)));
  return items.flatMap((item) =>
    item.awards.map((award) => ({
      itemType,
      itemId: idOf(itemIds, item.key),
      sellerId: idOf(ids.sellers, item.producer),
      ...awardColumns(award),
      id: idOf(awardIds, award.code),
      replacesId: award.replaces ? idOf(awardIds, award.replaces) : null,
      createdAt: now,
    })),
  );
}

function awardColumns(award: DemoAward) {
  const { set, decisionDate, validUntil, revokedOn, replaces: _replaces, scanPages: _pages, ...rest } = award;
  return {
    ...rest,
    ocopSet: set,
    decisionDate: dateOf(decisionDate),
    validUntil: dateOf(validUntil),
    revokedOn: revokedOn ? dateOf(revokedOn) : null,
  };
}

/** Packs with their labels, prices, price history and stock, ready for createMany; days are counted from the demonstration's own. */
export function variantRows(content: DemoContent, ids: Ids, now: Date) {
  const variants: Prisma.VariantCreateManyInput[] = [];
  const labels: Prisma.VariantLabelCreateManyInput[] = [];
  const prices: Prisma.VariantPriceCreateManyInput[] = [];
  const stock: Prisma.StockLevelCreateManyInput[] = [];
  const history: Prisma.PriceChangeCreateManyInput[] = [];
  for (const product of content.products) {
    product.variants.forEach((variant, position) => {
      const id = newId();
      const { price, stock: onHand, pricePast = [{ daysAgo: 0, price }], preorder, ...facts } = variant;
      variants.push({
        id,
        productId: idOf(ids.products, product.key),
        position,
        ...facts,
        ...preorderDays(preorder, now),
      });
      history.push(...pricePast.flatMap((step) => priceSteps(id, step, now)));
      stock.push({ variantId: id, onHand });
      for (const [currency, amountMinor] of Object.entries(price))
        prices.push({ variantId: id, currency, amountMinor });
      for (const locale of locales) {
        const label = content.texts[locale].products[product.key]?.variants[variant.code];
        if (label) labels.push({ variantId: id, locale, label });
      }
    });
  }
  return { variants, labels, prices, stock, history };
}

type DemoVariant = DemoProduct["variants"][number];

function preorderDays(preorder: DemoVariant["preorder"], now: Date) {
  if (!preorder) return {};
  const inDays = (days: number) => dateOf(addDays(dayAt(now), days));
  return { promisedOn: inDays(preorder.promisedInDays), preorderUntil: inDays(preorder.ordersForDays) };
}

function priceSteps(
  variantId: string,
  { daysAgo, price }: NonNullable<DemoVariant["pricePast"]>[number],
  now: Date,
): Prisma.PriceChangeCreateManyInput[] {
  const since = new Date(now.getTime() - daysAgo * 86_400_000);
  return Object.entries(price).map(([currency, amountMinor]) => ({
    id: newId(),
    variantId,
    currency,
    amountMinor,
    since,
  }));
}
