import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import { deskLocales, type Listing, type Pack, packCurrencies } from "../model/listing.ts";
import type { ListPrices } from "../model/next-price.ts";
import { type PriceChange, recordPrices, type TypedPrices, writePrices } from "./write-prices.server.ts";

/** A pack as typed in a `row` of the form: without `id` it is new. `stock` is what the maker counted, `stockSeen` and `pricesSeen` what the form had shown. */
export type PackInput = Omit<Pack, "id" | "pricesByHand"> & {
  id: string | null;
  row: number;
  remove: boolean;
  stock: number;
  stockSeen: number;
  pricesSeen: Partial<Pack["prices"]>;
};
export type SavedPack = { variantId: string; field: string; stock: number; stockSeen: number };

/** Packs of this listing only: the id of another listing's pack is treated as unknown and makes a new pack. */
export async function writePacks(
  tx: Transaction,
  listing: Listing,
  packs: readonly PackInput[],
  { lists, now }: { lists: ListPrices; now: Date },
) {
  const known = new Map(listing.packs.map((pack) => [pack.id, pack]));
  await freeGtins(tx, listing, packs);
  const saved: SavedPack[] = [];
  const priceChanges: PriceChange[] = [];
  for (const [position, input] of packs.entries()) {
    const before = input.id ? known.get(input.id) : undefined;
    if (input.remove) {
      if (before) await tx.variant.update({ where: { id: before.id }, data: { retired: true } });
      continue;
    }
    const variantId = before?.id ?? newId();
    await writePack(tx, { variantId, productId: listing.id, position, isNew: !before, input });
    priceChanges.push(...(await writePrices(tx, variantId, { typed: typedPrices(input), lists })));
    const { row, stock, stockSeen } = input;
    saved.push({ variantId, field: `pack.${row}.stock`, stock, stockSeen: before ? stockSeen : 0 });
  }
  await recordPrices(tx, priceChanges, now);
  return { saved, priceChanges };
}

function typedPrices({ prices, pricesSeen }: PackInput): TypedPrices {
  return Object.fromEntries(
    packCurrencies.map((currency) => [currency, { minor: prices[currency], seen: pricesSeen[currency] }]),
  );
}

/** Numbers that leave a pack, with it or for another, are free before they are given again. */
async function freeGtins(tx: Transaction, listing: Listing, packs: readonly PackInput[]) {
  const stays = new Map(packs.filter(({ remove }) => !remove).map(({ id, gtin }) => [id, gtin]));
  const leaving = listing.packs.filter(({ id, gtin }) => stays.get(id) !== gtin).map(({ id }) => id);
  await tx.variant.updateMany({
    where: { productId: listing.id, gtin: { not: null }, OR: [{ id: { in: leaving } }, { retired: true }] },
    data: { gtin: null },
  });
}

type PackWrite = { variantId: string; productId: string; position: number; isNew: boolean; input: PackInput };

async function writePack(tx: Transaction, { variantId, productId, position, isNew, input }: PackWrite) {
  const { netG, netMl, pieces, grossG, gtin, promisedOn, preorderUntil } = input;
  const measures = {
    ...{ netG, netMl, pieces, grossG, position, gtin },
    promisedOn: promisedOn && dateOf(promisedOn),
    preorderUntil: preorderUntil && dateOf(preorderUntil),
  };
  if (isNew) {
    await tx.variant.create({
      data: { id: variantId, productId, code: `pack-${newShortCode(5).toLowerCase()}`, ...measures },
    });
  } else {
    await tx.variant.update({ where: { id: variantId }, data: measures });
  }
  for (const locale of deskLocales) {
    const label = input.labels[locale];
    await tx.variantLabel.upsert({
      where: { variantId_locale: { variantId, locale } },
      create: { variantId, locale, label },
      update: { label },
    });
  }
}
