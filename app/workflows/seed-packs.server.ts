import type { Prisma } from "#app/generated/prisma/client.ts";
import { locales } from "#app/shared/locale.ts";
import { fill, pricesFrom, type SeedKind, type SeedPlan, type SeedText } from "./seed-content.server.ts";
import { type Draw, seedId } from "./seed-draw.server.ts";

type Product = {
  productId: string;
  number: number;
  kind: SeedKind;
  publishedAt: Date;
  sold: { JP: boolean; KR: boolean };
};
type Measure = "g" | "ml" | "pieces";

const day = 86_400_000;

/** One to three packs of a product with labels, prices, their history and stock. */
export function seedPacks(plan: SeedPlan, product: Product, draw: Draw) {
  const rows = {
    variant: [] as Prisma.VariantCreateManyInput[],
    variant_label: [] as Prisma.VariantLabelCreateManyInput[],
    variant_price: [] as Prisma.VariantPriceCreateManyInput[],
    price_change: [] as Prisma.PriceChangeCreateManyInput[],
    stock_level: [] as Prisma.StockLevelCreateManyInput[],
  };
  const family = plan.facts.packs[product.kind.pack];
  if (!family) throw new RangeError(`no packs named ${product.kind.pack}`);
  const { measure, sizes, wrapG } = family;
  const worth = (product.kind.vnd * draw.whole(85, 125)) / 100;
  sizes.slice(0, draw.whole(1, sizes.length)).forEach((size, position) => {
    const variantId = seedId("variant", product.number, position);
    rows.variant.push(variantRow({ measure, size, wrapG: wrapG[position] ?? 0 }, product, variantId, position));
    for (const locale of locales)
      rows.variant_label.push({ variantId, locale, label: labelOf(plan.texts[locale], measure, size) });
    const vnd = Math.round((worth * (size / (sizes[0] ?? size)) ** 0.93) / 1000) * 1000;
    const prices = pricesFrom(vnd, product.sold);
    const before = draw.chance(0.2) ? pricesFrom(Math.round(vnd / 900) * 1000, product.sold) : null;
    for (const [currency, amountMinor] of Object.entries(prices))
      rows.variant_price.push({ variantId, currency, amountMinor });
    rows.price_change.push(...historyRows(plan, product, { variantId, position, prices, before }));
    rows.stock_level.push({ variantId, onHand: draw.chance(0.04) ? 0 : draw.whole(5, 400), updatedAt: plan.now });
  });
  return rows;
}

type Size = { measure: Measure; size: number; wrapG: number };

function variantRow({ measure, size, wrapG }: Size, { productId }: Product, id: string, position: number) {
  const unit = { g: "g", ml: "ml", pieces: "pcs" }[measure];
  return {
    id,
    productId,
    code: `${size}${unit}`,
    position,
    netG: measure === "g" ? size : null,
    netMl: measure === "ml" ? size : null,
    pieces: measure === "pieces" ? size : null,
    grossG: measure === "pieces" ? wrapG : size + wrapG,
  };
}

function labelOf({ packs }: SeedText, measure: Measure, size: number): string {
  const large = size >= 1000 && measure !== "pieces";
  const template = large ? packs[measure === "g" ? "kg" : "l"] : packs[measure];
  return fill(template, { n: String(large ? size / 1000 : size) });
}

type Priced = {
  variantId: string;
  position: number;
  prices: Record<string, number>;
  before: Record<string, number> | null;
};

function historyRows({ now }: SeedPlan, { number, publishedAt }: Product, priced: Priced) {
  const { variantId, position, prices, before } = priced;
  const step = (part: string, since: Date, list: Record<string, number>) =>
    Object.entries(list).map(([currency, amountMinor]) => ({
      id: seedId("price", number, `${position}/${part}/${currency}`),
      variantId,
      currency,
      amountMinor,
      since,
    }));
  if (!before) return step("first", publishedAt, prices);
  return [...step("first", publishedAt, before), ...step("next", new Date(now.getTime() - 60 * day), prices)];
}
