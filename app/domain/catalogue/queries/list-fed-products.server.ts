import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { noteShownStock } from "#app/platform/shown-stock.server.ts";
import { alcoholClass } from "#app/shared/adult-goods.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

const textColumns = { locale: true, slug: true, name: true, summary: true, description: true } as const;

/** Live products that are written in this language, with their packs; alcohol is fed to no machine. */
export async function listFedProducts(db: Reader, locale: Locale) {
  const select = {
    id: true,
    key: true,
    sellerId: true,
    ocopSet: true,
    importClass: true,
    unitCode: true,
    altitudeM: true,
    emblem: true,
    accent: true,
    translations: { where: { locale }, select: textColumns },
    variants: { where: { retired: false }, orderBy: { position: "asc" }, include: { labels: true, prices: true } },
    images: { orderBy: { position: "asc" }, select: { digest: true, focusX: true, focusY: true } },
  } satisfies Prisma.ProductSelect;
  const products = await db.product.findMany({
    where: { state: "live", importClass: { not: alcoholClass }, translations: { some: { locale } } },
    select,
    orderBy: { key: "asc" },
  });
  noteShownStock(products.map(({ id }) => id));
  return products.flatMap(({ translations: [text], variants, ...product }) =>
    text ? [{ ...product, text, variants: variants.map((variant) => packOf(variant, locale)) }] : [],
  );
}

export type FedProduct = Awaited<ReturnType<typeof listFedProducts>>[number];
type Variant = Prisma.VariantGetPayload<{ include: { labels: true; prices: true } }>;

function packOf({ labels, prices, promisedOn, preorderUntil, ...variant }: Variant, locale: Locale) {
  const { id, code, gtin, grossG, netG, netMl } = variant;
  return {
    ...{ id, code, gtin, grossG, netG, netMl },
    label: pickTranslation(labels, locale)?.label ?? code,
    promisedOn: promisedOn && dayOf(promisedOn),
    preorderUntil: preorderUntil && dayOf(preorderUntil),
    prices: Object.fromEntries(prices.map(({ currency, amountMinor }) => [currency, amountMinor])),
  };
}
