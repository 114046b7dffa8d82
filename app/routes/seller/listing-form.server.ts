import type { PackInput } from "#app/domain/catalogue/commands/write-packs.server.ts";
import { accents, allergens, emblems, importClasses, isGoodsSet } from "#app/domain/catalogue/model/goods-of-set.ts";
import {
  type DeskLocale,
  type ListingFacts,
  type ListingTexts,
  type PackPrices,
  packCurrencies,
  type ReviewedPart,
  textFields,
  textLimits,
} from "#app/domain/catalogue/model/listing.ts";
import { packRows } from "#app/domain/catalogue/model/listing-values.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";

export type TypedListing = { version: number; submits: boolean; reviewed: ReviewedPart; packs: PackInput[] };
type Fields = Record<string, string>;
type Reading = { fields: Fields; errors: FieldError[]; page: PageRequest };

/** A posted listing form. A draft may lack anything; what is there must be well-formed. */
export function readListingForm(fields: Fields, page: PageRequest): { errors: FieldError[]; value: TypedListing } {
  const reading: Reading = { fields, errors: [], page };
  const value = {
    version: Number(fields.version) || 0,
    submits: fields.intent === "submit",
    reviewed: { facts: readFacts(reading), texts: { vi: readTexts(reading, "vi"), en: readTexts(reading, "en") } },
    packs: readPacks(reading),
  };
  return { errors: reading.errors, value };
}

function readTexts(reading: Reading, locale: DeskLocale): ListingTexts {
  return Object.fromEntries(
    textFields.map((field) => [field, readText(reading, `${field}.${locale}`, textLimits[field])]),
  ) as ListingTexts;
}

function readFacts(reading: Reading): ListingFacts {
  const { fields, page } = reading;
  const ocopSet = Number(fields.ocopSet);
  const unitCode = fields.unitCode ?? "";
  if (!isGoodsSet(ocopSet)) complain(reading, "ocopSet", "seller:errors.choose");
  if (unitCode !== "" && !unitIndex(page.services).has(unitCode)) complain(reading, "unitCode", "seller:errors.choose");
  return {
    ocopSet,
    unitCode,
    importClass: oneOf(reading, "importClass", importClasses),
    emblem: oneOf(reading, "emblem", emblems),
    accent: oneOf(reading, "accent", accents),
    altitudeM: readWhole(reading, "altitudeM", 3200),
    season: Array.from({ length: 12 }, (_, index) => readSeason(fields[`season.${index + 1}`])),
    hs6: readHs6(reading),
    allergens: allergens.filter((allergen) => fields[`allergen.${allergen}`] !== undefined),
    shelfLifeDays: readWhole(reading, "shelfLifeDays", 7300),
    coldChain: fields.coldChain !== undefined,
    liquid: fields.liquid !== undefined,
    fragile: fields.fragile !== undefined,
  };
}

function readPacks(reading: Reading): PackInput[] {
  const rows = packRows(reading.fields);
  return rows.flatMap((row) => {
    const at = (name: string) => `pack.${row}.${name}`;
    const id = reading.fields[at("id")] || null;
    if (id === null && isBlank(reading.fields, row)) return [];
    const prices = Object.fromEntries(
      packCurrencies.map((currency) => [currency, readPrice(reading, at(`price.${currency}`))]),
    ) as PackPrices;
    const pack: PackInput = {
      ...{ id, row, prices },
      remove: reading.fields[at("remove")] !== undefined,
      labels: { vi: readText(reading, at("label.vi"), 80), en: readText(reading, at("label.en"), 80) },
      netG: readWhole(reading, at("netG"), 200_000) || null,
      netMl: readWhole(reading, at("netMl"), 200_000) || null,
      pieces: readWhole(reading, at("pieces"), 10_000) || null,
      grossG: readWhole(reading, at("grossG"), 200_000) ?? 0,
      stock: readWhole(reading, at("stock"), 1_000_000) ?? 0,
      stockSeen: Number(reading.fields[at("stockSeen")]) || 0,
    };
    if (pack.grossG > 0 && pack.netG !== null && pack.grossG < pack.netG)
      complain(reading, at("grossG"), "seller:errors.grossBelowNet");
    return [pack];
  });
}

function isBlank(fields: Fields, row: number): boolean {
  return Object.entries(fields).every(
    ([name, value]) => !name.startsWith(`pack.${row}.`) || value === "" || /\.(stock|stockSeen)$/.test(name),
  );
}

type ErrorKey = "choose" | "whole" | "hs6" | "grossBelowNet" | "price";

function complain({ errors, page }: Reading, field: string, key: `seller:errors.${ErrorKey}`) {
  errors.push({ field, message: page.t(key) });
}

function readText({ fields, errors, page }: Reading, name: string, limit: number): string {
  const text = fields[name] ?? "";
  if (text.length > limit)
    errors.push({ field: name, message: page.t("seller:errors.tooLong", { length: text.length, limit }) });
  return text;
}

/** Whole numbers, also grouped as people write them: 1.250 or 1,250 or 1 250. Never a decimal read as thousands. */
export function wholeOf(text: string): number | null {
  const plain = text.replace(/\s+/g, " ");
  if (!/^\d+$/.test(plain) && !/^\d{1,3}([., ]\d{3})+$/.test(plain)) return null;
  return Number(plain.replace(/[., ]/g, ""));
}

function readWhole(reading: Reading, name: string, limit: number): number | null {
  const text = reading.fields[name] ?? "";
  if (text === "") return null;
  const value = wholeOf(text);
  if (value !== null && value <= limit) return value;
  complain(reading, name, "seller:errors.whole");
  return null;
}

function readPrice(reading: Reading, name: string): number | null {
  const text = (reading.fields[name] ?? "").replace(/\s*(₫|đ|VND|¥|￥|JPY|₩|KRW)\s*/giu, "");
  if (text === "") return null;
  const value = wholeOf(text);
  if (value !== null && value > 0 && value <= 1_000_000_000) return value;
  complain(reading, name, "seller:errors.price");
  return null;
}

function readHs6(reading: Reading): string | null {
  const text = reading.fields.hs6 ?? "";
  if (text === "") return null;
  const [, chapter, rest] = /^(\d{4})\.?(\d{2})$/.exec(text) ?? [];
  if (chapter && rest) return `${chapter}.${rest}`;
  complain(reading, "hs6", "seller:errors.hs6");
  return null;
}

function readSeason(value: string | undefined): number {
  return value === "1" || value === "2" ? Number(value) : 0;
}

function oneOf(reading: Reading, name: string, known: readonly string[]): string {
  const value = reading.fields[name] ?? "";
  if (!known.includes(value)) complain(reading, name, "seller:errors.choose");
  return value;
}
