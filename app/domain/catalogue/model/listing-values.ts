import { type AttributeDefinition, attributeFields } from "./attributes.ts";
import { allergens } from "./goods-of-set.ts";
import { printedGtin } from "./gtin.ts";
import {
  type DeskLocale,
  deskLocales,
  type Listing,
  type Pack,
  packCurrencies,
  type ReviewedPart,
  textFields,
} from "./listing.ts";

export type FormValues = Record<string, string>;
type StockCounts = ReadonlyMap<string, { onHand: number }>;

export const packRowLimit = 8;

/** A listing as the texts of its form's fields. */
export function formValuesOf(
  draft: ReviewedPart,
  packs: Listing["packs"],
  stock: StockCounts,
  definitions: readonly AttributeDefinition[],
): FormValues {
  return {
    ...textValues(draft),
    ...factValues(draft),
    ...attributeFields(definitions, draft.attributes),
    ...Object.assign({}, ...packs.map((pack, row) => packValues(pack, row, stock))),
  };
}

function textValues({ texts }: ReviewedPart): FormValues {
  const name = (field: string, locale: DeskLocale) => `${field}.${locale}`;
  return Object.fromEntries(
    deskLocales.flatMap((locale) => textFields.map((field) => [name(field, locale), texts[locale][field]])),
  );
}

function factValues({ facts }: ReviewedPart): FormValues {
  const { ocopSet, importClass, unitCode, emblem, accent, altitudeM, hs6, shelfLifeDays, season } = facts;
  return {
    ...{ importClass, unitCode, emblem, accent },
    ocopSet: String(ocopSet),
    altitudeM: written(altitudeM),
    hs6: hs6 ?? "",
    shelfLifeDays: written(shelfLifeDays),
    ...Object.fromEntries(season.map((level, index) => [`season.${index + 1}`, String(level)])),
    ...checked(facts.allergens.map((allergen) => `allergen.${allergen}`)),
    ...checked((["coldChain", "liquid", "fragile"] as const).filter((name) => facts[name])),
  };
}

function packValues(
  { id, labels, netG, netMl, pieces, grossG, prices, pricesByHand, gtin, promisedOn, preorderUntil }: Pack,
  row: number,
  stock: StockCounts,
): FormValues {
  const onHand = String(stock.get(id)?.onHand ?? 0);
  const values = {
    ...{ id, stock: onHand, stockSeen: onHand },
    "label.vi": labels.vi,
    "label.en": labels.en,
    netG: written(netG),
    netMl: written(netMl),
    pieces: written(pieces),
    grossG: grossG > 0 ? String(grossG) : "",
    gtin: gtin ? printedGtin(gtin) : "",
    promisedOn: promisedOn ?? "",
    preorderUntil: preorderUntil ?? "",
    ...Object.fromEntries(packCurrencies.map((currency) => [`price.${currency}`, written(prices[currency])])),
    ...Object.fromEntries(packCurrencies.map((currency) => [`priceSeen.${currency}`, written(prices[currency])])),
    ...Object.fromEntries(pricesByHand.map((currency) => [`byHand.${currency}`, "on"])),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`pack.${row}.${name}`, value]));
}

/** The rows that a form holds, in order. */
export function packRows(values: FormValues): number[] {
  const rows = Object.keys(values).flatMap((name) => {
    const row = Number(/^pack\.(\d{1,2})\./.exec(name)?.[1]);
    return Number.isInteger(row) && row < packRowLimit ? [row] : [];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

/**
 * What the form shows again after a refusal: what was typed. A stock count nobody touched follows the shelf, so that a
 * second save does not put sold goods back.
 */
export function keptValues(typed: FormValues, saved: FormValues): FormValues {
  const shelf = new Map(packRows(saved).map((row) => [saved[`pack.${row}.id`], saved[`pack.${row}.stock`] ?? "0"]));
  const kept = { ...withoutUnchecked(saved), ...typed };
  for (const row of packRows(typed)) {
    const now = shelf.get(typed[`pack.${row}.id`] ?? "") ?? "0";
    if (typed[`pack.${row}.stock`] === typed[`pack.${row}.stockSeen`]) kept[`pack.${row}.stock`] = now;
    kept[`pack.${row}.stockSeen`] = now;
  }
  return kept;
}

/** An unchecked box is not sent: the saved mark must not come back. */
function withoutUnchecked(saved: FormValues): FormValues {
  const boxes = new Set<string>([
    ...allergens.map((allergen) => `allergen.${allergen}`),
    "coldChain",
    "liquid",
    "fragile",
  ]);
  const isBox = (name: string) => boxes.has(name) || name.startsWith("pack.") || name.startsWith("fact.");
  return Object.fromEntries(Object.entries(saved).filter(([name]) => !isBox(name)));
}

function written(value: number | null): string {
  return value === null ? "" : String(value);
}

function checked(names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [name, "on"]));
}
