import type { PackInput } from "#app/domain/catalogue/commands/write-packs.server.ts";
import { readGtin } from "#app/domain/catalogue/model/gtin.ts";
import { type PackPrices, packCurrencies } from "#app/domain/catalogue/model/listing.ts";
import { packRows } from "#app/domain/catalogue/model/listing-values.ts";
import { preorderFault } from "#app/domain/catalogue/model/preorder.ts";
import { wholeOf } from "#app/domain/catalogue/model/typed-number.ts";
import { mostPriceMinor } from "#app/domain/markets/model/price-list.ts";
import { type Day, isDay } from "#app/shared/calendar.ts";
import { complain, type Reading, readText, readWhole } from "./form-reading.server.ts";

/** The packs of a posted listing form; blank rows that are no pack yet are passed over. */
export function readPacks(reading: Reading): PackInput[] {
  const packs = packRows(reading.fields).flatMap((row) => {
    const id = reading.fields[`pack.${row}.id`] || null;
    return id === null && isBlank(reading.fields, row) ? [] : [readPack(reading, row, id)];
  });
  tellTwice(reading, packs);
  return packs;
}

function readPack(reading: Reading, row: number, id: string | null): PackInput {
  const at = (name: string) => `pack.${row}.${name}`;
  const prices = Object.fromEntries(
    packCurrencies.map((currency) => [currency, readPrice(reading, at(`price.${currency}`))]),
  ) as PackPrices;
  const pack: PackInput = {
    ...{ id, row, prices },
    pricesSeen: readPricesSeen(reading.fields, row),
    remove: reading.fields[at("remove")] !== undefined,
    labels: { vi: readText(reading, at("label.vi"), 80), en: readText(reading, at("label.en"), 80) },
    netG: readWhole(reading, at("netG"), 200_000) || null,
    netMl: readWhole(reading, at("netMl"), 200_000) || null,
    pieces: readWhole(reading, at("pieces"), 10_000) || null,
    grossG: readWhole(reading, at("grossG"), 200_000) ?? 0,
    gtin: readPackGtin(reading, at("gtin")),
    ...readPreorder(reading, at("promisedOn"), at("preorderUntil")),
    stock: readWhole(reading, at("stock"), 1_000_000) ?? 0,
    stockSeen: Number(reading.fields[at("stockSeen")]) || 0,
  };
  if (pack.grossG > 0 && pack.netG !== null && pack.grossG < pack.netG)
    complain(reading, at("grossG"), "grossBelowNet");
  return pack;
}

function isBlank(fields: Reading["fields"], row: number): boolean {
  return Object.entries(fields).every(
    ([name, value]) => !name.startsWith(`pack.${row}.`) || value === "" || /\.(stock|stockSeen)$/.test(name),
  );
}

function readPrice(reading: Reading, name: string): number | null {
  const text = (reading.fields[name] ?? "").replace(/\s*(₫|đ|VND|¥|￥|JPY|₩|KRW)\s*/giu, "");
  if (text === "") return null;
  const value = wholeOf(text);
  if (value !== null && value > 0 && value <= mostPriceMinor) return value;
  complain(reading, name, "price");
  return null;
}

/** What the form had shown; a currency it says nothing of is left out. */
function readPricesSeen(fields: Reading["fields"], row: number): PackInput["pricesSeen"] {
  return Object.fromEntries(
    packCurrencies.flatMap((currency) => {
      const seen = fields[`pack.${row}.priceSeen.${currency}`];
      return seen === undefined ? [] : [[currency, wholeOf(seen)]];
    }),
  );
}

function readPackGtin(reading: Reading, name: string): string | null {
  const text = reading.fields[name] ?? "";
  if (text === "") return null;
  const read = readGtin(text);
  if (read.ok) return read.value;
  complain(reading, name, `gtin.${read.error}`);
  return null;
}

/** One number for two packs: told at the second. */
function tellTwice(reading: Reading, packs: readonly PackInput[]) {
  const seen = new Set<string>();
  for (const { gtin, row, remove } of packs) {
    if (gtin === null || remove) continue;
    if (seen.has(gtin)) complain(reading, `pack.${row}.gtin`, "gtin.twice");
    seen.add(gtin);
  }
}

function readPreorder(reading: Reading, promiseField: string, untilField: string) {
  const before = reading.errors.length;
  const promisedOn = readDay(reading, promiseField);
  const preorderUntil = readDay(reading, untilField);
  const fault =
    reading.errors.length > before ? null : preorderFault({ promisedOn, preorderUntil }, reading.page.today);
  const missing = promisedOn === null ? promiseField : untilField;
  if (fault) complain(reading, fault === "far" ? promiseField : missing, `preorder.${fault}`);
  return { promisedOn, preorderUntil };
}

function readDay(reading: Reading, name: string): Day | null {
  const text = reading.fields[name] ?? "";
  if (text === "") return null;
  if (isDay(text)) return text;
  complain(reading, name, "day");
  return null;
}
