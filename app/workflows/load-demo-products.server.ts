import { textDigest } from "#app/domain/catalogue/model/text-digest.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import type { DemoContent, ProductText } from "./demo-files.server.ts";
import { awardRows, type Ids, idOf, translationRows, variantRows } from "./demo-rows.server.ts";

/** The demonstration's products with packs, prices, facts, links, awards and papers. */
export async function loadDemoProducts(tx: Transaction, content: DemoContent, ids: Ids, now: Date) {
  const { products, texts } = content;
  await tx.product.createMany({
    data: products.map((product) => {
      const {
        key,
        producer,
        set,
        unit,
        class: importClass,
        altitudeM,
        emblem,
        accent,
        season,
        hs6,
        allergens,
        shelfLifeDays,
        coldChain,
        liquid,
        fragile,
      } = product;
      return {
        id: idOf(ids.products, key),
        key,
        sellerId: idOf(ids.sellers, producer),
        ocopSet: set,
        unitCode: unit,
        importClass,
        altitudeM,
        emblem,
        accent,
        season,
        hs6,
        allergens,
        shelfLifeDays,
        coldChain,
        liquid,
        fragile,
        state: product.state ?? ("live" as const),
        declinedReason: product.declinedReason ?? null,
        submittedAt: product.state ? now : null,
        publishedAt: product.state ? null : now,
      };
    }),
  });
  await tx.productTranslation.createMany({
    data: products.flatMap(({ key }) =>
      translationRows<ProductText>(texts, "products", key, textDigest).map(({ variants: _labels, ...text }) => ({
        productId: idOf(ids.products, key),
        ...text,
      })),
    ),
  });
  await loadPacks(tx, content, ids, now);
  await loadFacts(tx, content, ids);
  await tx.productLink.createMany({
    data: products.flatMap(({ key, goesWith, experiences }) => [
      ...goesWith.map((targetKey, position) => ({
        productId: idOf(ids.products, key),
        kind: "goes_with",
        targetKey,
        position,
      })),
      ...experiences.map((targetKey, position) => ({
        productId: idOf(ids.products, key),
        kind: "visit",
        targetKey,
        position,
      })),
    ]),
  });
  await tx.award.createMany({ data: awardRows(products, "product", ids, now) });
  await tx.certificate.createMany({
    data: products.flatMap(({ key, certificates }) =>
      certificates.map(({ mark, validFrom, validUntil, verifiedOn, ...rest }) => ({
        ...rest,
        id: newId(),
        productId: idOf(ids.products, key),
        markKey: mark,
        createdAt: now,
        validFrom: maybeDate(validFrom),
        validUntil: maybeDate(validUntil),
        verifiedOn: maybeDate(verifiedOn),
      })),
    ),
  });
}

function maybeDate(day: string | null): Date | null {
  return day ? dateOf(day) : null;
}

async function loadPacks(tx: Transaction, content: DemoContent, ids: Ids, now: Date) {
  const rows = variantRows(content, ids, now);
  await tx.variant.createMany({ data: rows.variants });
  await tx.variantLabel.createMany({ data: rows.labels });
  await tx.variantPrice.createMany({ data: rows.prices });
  await tx.priceChange.createMany({ data: rows.history });
  await tx.stockLevel.createMany({ data: rows.stock });
}

async function loadFacts(tx: Transaction, { products }: DemoContent, ids: Ids) {
  await tx.productAttribute.createMany({
    data: products.flatMap(({ key, attributes }) =>
      Object.entries(attributes).map(([code, value]) => ({ productId: idOf(ids.products, key), code, value })),
    ),
  });
}
