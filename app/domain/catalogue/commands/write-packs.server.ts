import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import { deskLocales, type Listing, type Pack, packCurrencies } from "../model/listing.ts";

/** A pack as typed in a `row` of the form: without `id` it is new. `stock` is what the maker counted, `stockSeen` what the form had shown. */
export type PackInput = Omit<Pack, "id"> & {
  id: string | null;
  row: number;
  remove: boolean;
  stock: number;
  stockSeen: number;
};
export type SavedPack = { variantId: string; field: string; stock: number; stockSeen: number };
export type PriceChange = { variantId: string; currency: string; before: number | null; after: number | null };

/** Packs of this listing only: the id of another listing's pack is treated as unknown and makes a new pack. */
export async function writePacks(tx: Transaction, listing: Listing, packs: readonly PackInput[], now: Date) {
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
    priceChanges.push(...(await writePrices(tx, variantId, before?.prices ?? null, input.prices)));
    const { row, stock, stockSeen } = input;
    saved.push({ variantId, field: `pack.${row}.stock`, stock, stockSeen: before ? stockSeen : 0 });
  }
  await recordPrices(tx, priceChanges, now);
  return { saved, priceChanges };
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

async function writePrices(
  tx: Transaction,
  variantId: string,
  before: Pack["prices"] | null,
  after: Pack["prices"],
): Promise<PriceChange[]> {
  const changes = packCurrencies
    .map((currency) => ({ variantId, currency, before: before?.[currency] ?? null, after: after[currency] }))
    .filter((change) => change.before !== change.after);
  for (const { currency, after: amountMinor } of changes) {
    if (amountMinor === null) {
      await tx.variantPrice.deleteMany({ where: { variantId, currency } });
    } else {
      await tx.variantPrice.upsert({
        where: { variantId_currency: { variantId, currency } },
        create: { variantId, currency, amountMinor },
        update: { amountMinor },
      });
    }
  }
  return changes;
}

/** Every price a pack ever had, with the moment it came: what an honest "was" price is read from. */
async function recordPrices(tx: Transaction, changes: readonly PriceChange[], since: Date) {
  await tx.priceChange.createMany({
    data: changes.map(({ variantId, currency, after }) => ({
      ...{ id: newId(), variantId, currency, since },
      amountMinor: after,
    })),
  });
}
