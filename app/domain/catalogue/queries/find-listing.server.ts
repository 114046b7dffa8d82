import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { AttributeValue, AttributeValues } from "../model/attributes.ts";
import {
  deskLocales,
  emptyTexts,
  type Listing,
  type ListingFacts,
  type ListingTexts,
  type Pack,
  type ReviewedPart,
} from "../model/listing.ts";
import { shownPhoto } from "./shown-photo.server.ts";

const listingShape = {
  translations: { where: { locale: { in: [...deskLocales] } } },
  variants: {
    where: { retired: false },
    include: { labels: true, prices: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  images: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true, ...shownPhoto } },
  attributes: { orderBy: { code: "asc" } },
} satisfies Prisma.ProductInclude;

type ListingRow = Prisma.ProductGetPayload<{ include: typeof listingShape }>;

/** One listing as its maker and the staff see it. With `sellerId`, only when it is that seller's. */
export async function findListing(
  db: Reader,
  { id, sellerId }: { id: string; sellerId?: string },
): Promise<Listing | null> {
  if (!isUuid(id)) return null;
  const row = await db.product.findFirst({ where: { id, ...(sellerId ? { sellerId } : {}) }, include: listingShape });
  return row ? listingOf(row) : null;
}

function listingOf(row: ListingRow): Listing {
  const { id, key, sellerId, state, version, declinedReason, submittedAt, publishedAt } = row;
  return {
    ...{ id, key, sellerId, state, version, declinedReason, submittedAt, publishedAt },
    current: {
      facts: factsOf(row),
      texts: { vi: textsOf(row, "vi"), en: textsOf(row, "en") },
      attributes: attributesOf(row),
    },
    pending: pendingOf(row),
    packs: row.variants.map(packOf),
    photos: row.images,
    slugs: { vi: slugIn(row, "vi"), en: slugIn(row, "en") },
  };
}

function factsOf(row: ListingRow): ListingFacts {
  const {
    ocopSet,
    importClass,
    unitCode,
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
  } = row;
  return {
    ocopSet,
    importClass,
    unitCode,
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
  };
}

function textsOf(row: ListingRow, locale: string): ListingTexts {
  const found = row.translations.find((translation) => translation.locale === locale);
  if (!found) return emptyTexts();
  const { name, summary, description, makerNote, ingredients, storage, use } = found;
  return { name, summary, description, makerNote, ingredients, storage, use };
}

function slugIn(row: ListingRow, locale: string): string {
  return row.translations.find((translation) => translation.locale === locale)?.slug ?? "";
}

function attributesOf({ attributes }: Pick<ListingRow, "attributes">): AttributeValues {
  return Object.fromEntries(attributes.map(({ code, value }) => [code, value as AttributeValue]));
}

/** A change that was kept before listings had attributes says nothing of them. */
function pendingOf(row: ListingRow): ReviewedPart | null {
  const pending = row.pendingChange as (Omit<ReviewedPart, "attributes"> & Partial<ReviewedPart>) | null;
  return pending && { ...pending, attributes: pending.attributes ?? attributesOf(row) };
}

function packOf(variant: ListingRow["variants"][number]): Pack {
  const { id, labels, prices, netG, netMl, pieces, grossG, gtin, promisedOn, preorderUntil } = variant;
  const label = (locale: string) => labels.find((each) => each.locale === locale)?.label ?? "";
  const price = (currency: string) => prices.find((each) => each.currency === currency)?.amountMinor ?? null;
  return {
    ...{ id, netG, netMl, pieces, grossG, gtin },
    promisedOn: promisedOn && dayOf(promisedOn),
    preorderUntil: preorderUntil && dayOf(preorderUntil),
    labels: { vi: label("vi"), en: label("en") },
    prices: { VND: price("VND"), JPY: price("JPY"), KRW: price("KRW") },
    pricesByHand: prices.filter(({ byHand }) => byHand).map(({ currency }) => currency),
  };
}
