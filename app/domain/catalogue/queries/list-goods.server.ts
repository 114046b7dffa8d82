import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { type Currency, isCurrency } from "#app/shared/money.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

/** A pack one can buy, with all that an order copies of it. */
export type Goods = {
  variantId: string;
  productId: string;
  productKey: string;
  sellerId: string;
  /** Listed now, and the pack not withdrawn. */
  live: boolean;
  slug: string;
  name: string;
  /** Differs from the asked one when the text falls back. */
  nameLocale: Locale;
  nameVi: string;
  variantLabel: string;
  labelLocale: Locale;
  variantLabelVi: string;
  unitCode: string;
  emblem: string;
  accent: string;
  importClass: string;
  hs6: string | null;
  liquid: boolean;
  coldChain: boolean;
  grossG: number;
  prices: Partial<Record<Currency, number>>;
  /** A coming harvest sold ahead. */
  promisedOn: Day | null;
  preorderUntil: Day | null;
};

const wanted = {
  labels: true,
  prices: true,
  product: { include: { translations: { select: { locale: true, slug: true, name: true } } } },
} satisfies Prisma.VariantInclude;

/** Packs by id, as they stand now; an unknown id is simply not among them. */
export async function listGoods(db: Reader, variantIds: readonly string[], locale: Locale): Promise<Goods[]> {
  if (variantIds.length === 0) return [];
  const found = await db.variant.findMany({ where: { id: { in: [...variantIds] } }, include: wanted });
  return found.map((variant) => goodsOf(variant, locale));
}

type Found = Prisma.VariantGetPayload<{ include: typeof wanted }>;

function goodsOf(variant: Found, locale: Locale): Goods {
  const { product } = variant;
  const text = pickTranslation(product.translations, locale);
  const label = pickTranslation(variant.labels, locale);
  return {
    variantId: variant.id,
    productId: product.id,
    productKey: product.key,
    sellerId: product.sellerId,
    live: product.state === "live" && !variant.retired,
    slug: text?.slug ?? product.key,
    name: text?.name ?? product.key,
    nameLocale: isLocale(text?.locale) ? text.locale : locale,
    nameVi: product.translations.find((each) => each.locale === "vi")?.name ?? text?.name ?? product.key,
    variantLabel: label?.label ?? variant.code,
    labelLocale: isLocale(label?.locale) ? label.locale : locale,
    variantLabelVi: pickTranslation(variant.labels, "vi")?.label ?? variant.code,
    unitCode: product.unitCode,
    emblem: product.emblem,
    accent: product.accent,
    importClass: product.importClass,
    hs6: product.hs6,
    liquid: product.liquid,
    coldChain: product.coldChain,
    grossG: variant.grossG,
    promisedOn: variant.promisedOn && dayOf(variant.promisedOn),
    preorderUntil: variant.preorderUntil && dayOf(variant.preorderUntil),
    prices: Object.fromEntries(
      variant.prices.filter((price) => isCurrency(price.currency)).map((price) => [price.currency, price.amountMinor]),
    ),
  };
}
