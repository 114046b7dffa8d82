import { type AttributeDefinition, type AttributeValues, askedBy } from "#app/domain/catalogue/model/attributes.ts";
import { textDigest } from "#app/domain/catalogue/model/text-digest.ts";
import { isOrderable, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { unitName } from "#app/domain/places/model/unit.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { slugOf } from "#app/shared/slug.ts";
import { seedAward } from "./seed-awards.server.ts";
import { eachLocale, fill, type SeedKind, type SeedPlan, seasonOf } from "./seed-content.server.ts";
import { type Draw, drawOf, seedId, seedNumber } from "./seed-draw.server.ts";
import { seedPacks } from "./seed-packs.server.ts";
import { altitudeIn, type SeedSeller, seedSeller } from "./seed-sellers.server.ts";

const productsOfSeller = 25;
const sets = 26;
const tourismSet = 26;
const day = 86_400_000;

type Words = Record<string, string>;
type Seeded = {
  id: string;
  number: number;
  kind: SeedKind;
  seller: SeedSeller;
  style: { key: string; facts: AttributeValues };
  publishedAt: Date;
  words: Record<Locale, Words>;
  names: Translated;
};

export function sellerOfProduct(number: number): number {
  return Math.ceil(number / productsOfSeller);
}

/** The rows of the synthetic products of these numbers, by table. */
export function seedProductRows(plan: SeedPlan, numbers: readonly number[]) {
  const rows = emptyRows();
  for (const number of numbers) {
    const draw = drawOf(plan.seed, "product", number);
    const seeded = describe(plan, number, draw);
    rows.product.push(productRow(plan, seeded, draw));
    rows.product_translation.push(...translationRows(plan, seeded, draw));
    rows.product_attribute.push(...attributeRows(plan, seeded, draw));
    const packs = seedPacks(plan, { ...seeded, productId: seeded.id, sold: soldIn(plan, seeded.kind) }, draw);
    rows.variant.push(...packs.variant);
    rows.variant_label.push(...packs.variant_label);
    rows.variant_price.push(...packs.variant_price);
    rows.price_change.push(...packs.price_change);
    rows.stock_level.push(...packs.stock_level);
    if (number % 3 === 0 && seeded.kind.set !== tourismSet) rows.award.push(awardRow(plan, seeded, draw));
  }
  return rows;
}

/** In the order in which they may be written. */
function emptyRows() {
  return {
    product: [] as Prisma.ProductCreateManyInput[],
    product_translation: [] as Prisma.ProductTranslationCreateManyInput[],
    product_attribute: [] as Prisma.ProductAttributeCreateManyInput[],
    variant: [] as Prisma.VariantCreateManyInput[],
    variant_label: [] as Prisma.VariantLabelCreateManyInput[],
    variant_price: [] as Prisma.VariantPriceCreateManyInput[],
    price_change: [] as Prisma.PriceChangeCreateManyInput[],
    stock_level: [] as Prisma.StockLevelCreateManyInput[],
    award: [] as Prisma.AwardCreateManyInput[],
  };
}

function describe(plan: SeedPlan, number: number, draw: Draw): Seeded {
  const seller = seedSeller(plan, sellerOfProduct(number));
  const ofSet = plan.facts.kinds.filter(({ set }) => set === ((number - 1) % sets) + 1);
  const fitting = ofSet.filter(({ climates }) => climates.includes(seller.unit.climate));
  const kind = draw.pick(fitting.length > 0 ? fitting : ofSet);
  const style = draw.pick(plan.facts.styles[kind.styles] ?? []);
  const words = eachLocale((locale) => wordsOf(plan, locale, { kind, seller, style, number }));
  return {
    id: seedId("product", number),
    number,
    kind,
    seller,
    style,
    publishedAt: new Date(plan.now.getTime() - draw.whole(370, 500) * day),
    words,
    names: eachLocale((locale) => fill(plan.texts[locale].productName, words[locale])),
  };
}

function wordsOf(
  { texts }: SeedPlan,
  locale: Locale,
  { kind, seller, style, number }: Pick<Seeded, "kind" | "seller" | "style" | "number">,
): Words {
  const text = texts[locale];
  const parts = { kind: text.kinds[kind.key] ?? "", style: text.styles[kind.styles]?.[style.key] ?? "" };
  const goods = fill(text.goods, parts);
  const no = String(number).padStart(4, "0");
  return {
    ...parts,
    goods,
    inside: goods.charAt(0).toLowerCase() + goods.slice(1),
    maker: seller.names[locale],
    place: unitName(seller.unit, locale),
    no,
  };
}

function productRow(plan: SeedPlan, { id, number, kind, seller, publishedAt }: Seeded, draw: Draw) {
  const { key, class: importClass, emblem, accent, hs6, allergens, shelfLifeDays } = kind;
  return {
    id,
    key: `${key}.seed-${seedNumber(number)}`,
    sellerId: seller.id,
    ocopSet: kind.set,
    importClass,
    unitCode: seller.unit.code,
    altitudeM: altitudeIn(seller.unit, draw.whole(0, 100)),
    emblem,
    accent,
    season: seasonOf(plan, kind.season),
    hs6,
    allergens,
    shelfLifeDays,
    coldChain: kind.coldChain,
    liquid: kind.liquid,
    fragile: kind.fragile,
    state: "live" as const,
    publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  };
}

function translationRows({ texts }: SeedPlan, { id, names, words, publishedAt }: Seeded, draw: Draw) {
  const way = draw.whole(0, 5);
  const textIn = (locale: Locale) => {
    const { summaries, descriptions, makerNote, ingredients, storage, use, imageAlt } = texts[locale];
    const filled = (template = "") => fill(template, words[locale]);
    return {
      name: names[locale],
      summary: filled(summaries[way % summaries.length]),
      description: filled(descriptions[way % descriptions.length]),
      makerNote: filled(makerNote),
      ingredients: filled(ingredients),
      storage,
      use,
      imageAlt: filled(imageAlt),
    };
  };
  const sourceDigest = textDigest(textIn("vi"));
  return locales.map((locale) => ({
    productId: id,
    locale,
    slug: `${slugOf(words[locale].goods ?? "")}-${words[locale].no}`,
    ...textIn(locale),
    sourceDigest,
    reviewedDigest: textDigest(textIn(locale)),
    updatedAt: publishedAt,
  }));
}

/** Most of what the set asks for, with what the goods and their style are known by. */
function attributeRows({ definitions }: SeedPlan, { id, kind, style }: Seeded, draw: Draw) {
  const known: AttributeValues = { ...kind.facts, ...style.facts };
  return askedBy(definitions, kind.set).flatMap((definition) => {
    const drawn = draw.chance(0.6) ? attributeValue(definition, draw) : null;
    const value = known[definition.code] ?? drawn;
    return value === null ? [] : [{ productId: id, code: definition.code, value }];
  });
}

function attributeValue(definition: AttributeDefinition, draw: Draw) {
  switch (definition.kind) {
    case "flag":
      return true;
    case "number":
      return draw.whole(Math.ceil(definition.min), Math.min(definition.max, Math.ceil(definition.min) + 90));
    case "choice":
      return [draw.pick(definition.choices).code];
  }
}

/** There is a price list where the goods may be sent. */
function soldIn({ reference, now }: SeedPlan, { class: importClass }: SeedKind) {
  const isSold = (market: Market) =>
    isOrderable(takeHomeVerdict({ importClass }, market, dayAt(now), getMarketBook(reference, market)).verdict);
  return { JP: isSold("JP"), KR: isSold("KR") };
}

function awardRow(plan: SeedPlan, { id, number, kind, seller, names }: Seeded, draw: Draw) {
  const item = { itemType: "product" as const, itemId: id, ocopSet: kind.set, certifiedName: names.vi };
  return seedAward(plan, { ...item, seller, number }, draw);
}
