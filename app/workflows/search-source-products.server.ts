import { type AttributeDefinition, type AttributeValue, filterFacts } from "#app/domain/catalogue/model/attributes.ts";
import { altsOf } from "#app/domain/catalogue/model/photo-words.ts";
import { shownPhoto } from "#app/domain/catalogue/queries/shown-photo.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { cheapestOf, severalPricesIn } from "./card-prices.server.ts";
import {
  activeSellers,
  byLocale,
  freeStockOf,
  pricesOf,
  type SourceContext,
  validAwards,
} from "./search-source-facts.server.ts";
import { searchBook, searchWords } from "./search-words.server.ts";
import { parcelMarkets } from "./take-home.server.ts";

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
  season: true,
  attributes: { select: { code: true, value: true } },
  translations: {
    select: {
      locale: true,
      slug: true,
      name: true,
      summary: true,
      description: true,
      makerNote: true,
      ingredients: true,
      use: true,
    },
  },
  images: {
    orderBy: { position: "asc" },
    take: 1,
    select: shownPhoto,
  },
  variants: {
    where: { retired: false },
    orderBy: { position: "asc" },
    select: {
      id: true,
      netG: true,
      netMl: true,
      labels: { select: { locale: true, label: true } },
      prices: { select: { currency: true, amountMinor: true } },
    },
  },
} satisfies Prisma.ProductSelect;

type Product = Prisma.ProductGetPayload<{ select: typeof select }>;
type Variant = Product["variants"][number];

/** Live products of active sellers. */
export async function productSources(
  reader: Reader,
  { reference, today }: SourceContext,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const products = await reader.product.findMany({ where: { id: { in: [...ids] }, state: "live" }, select });
  const productIds = products.map(({ id }) => id);
  const sellerIds = products.map(({ sellerId }) => sellerId);
  // One after the other: inside a transaction there is one connection.
  const sellers = await activeSellers(reader, sellerIds);
  const awards = await validAwards(reader, "product", productIds, today);
  const stock = await freeStockOf(reader, productIds);
  const book = searchBook(reference);
  const definitions = reference.list<AttributeDefinition>("attribute");
  const shipsTo = parcelMarkets(reference, today);
  return products.flatMap((product) => {
    const seller = sellers.get(product.sellerId);
    if (!seller) return [];
    const cheapest = cheapestOf(product.variants);
    const { id, key, ocopSet, unitCode, sellerId, season, emblem, variants } = product;
    return [
      {
        itemType: "product" as const,
        itemId: id,
        key,
        ocopSet,
        unitCode,
        sellerId,
        season,
        texts: textsOf(product),
        words: searchWords(book, {
          unitCode,
          emblem,
          ocopSet,
          names: [seller.displayName, seller.legalName, ...measures(variants)],
          nameIn: (locale) => [seller.names[locale]],
        }),
        groupCode: book.sets.get(ocopSet)?.group,
        award: awards.get(id),
        facts: factsOf(definitions, product),
        shipsTo: shipsTo(product),
        prices: pricesOf(cheapest?.prices ?? []),
        freeStock: stock.get(id) ?? 0,
        adult: isForAdults(product),
        card: { ...cardOf(product, cheapest), sellerName: seller.displayName },
      },
    ];
  });
}

function factsOf(definitions: readonly AttributeDefinition[], product: Product): string[] {
  const values = Object.fromEntries(product.attributes.map(({ code, value }) => [code, value as AttributeValue]));
  return filterFacts(definitions, product, values);
}

function textsOf({ translations }: Product): SearchSource["texts"] {
  return byLocale(translations, ({ slug, name, summary, description, makerNote, ingredients, use }) => ({
    slug,
    title: name,
    summary,
    body: [description, makerNote, ingredients, use].join("\n"),
  }));
}

function measures(variants: readonly Variant[]): string[] {
  return [...new Set(variants.flatMap(({ netG, netMl }) => [netG ? `${netG} g` : "", netMl ? `${netMl} ml` : ""]))];
}

function cardOf(product: Product, cheapest: Variant | undefined): SearchSource["card"] {
  const { emblem, accent, unitCode, altitudeM, season, variants } = product;
  const [image] = product.images;
  return {
    emblem,
    accent,
    unitCode,
    season,
    severalPricesIn: severalPricesIn(variants),
    ...(altitudeM === null ? {} : { altitudeM }),
    ...(cheapest ? { variantId: cheapest.id, variantLabel: byLocale(cheapest.labels, ({ label }) => label) } : {}),
    ...(image ? { image: photoOf(image) } : {}),
  };
}

function photoOf(image: Product["images"][number]): SearchSource["card"]["image"] {
  const { digest, width, height, tone, focusX, focusY } = image;
  return { digest, width, height, tone, focusX, focusY, alt: altsOf(image) };
}
