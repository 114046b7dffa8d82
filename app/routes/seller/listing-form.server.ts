import type { PackInput } from "#app/domain/catalogue/commands/write-packs.server.ts";
import {
  type AttributeDefinition,
  type AttributeValues,
  readAttributes,
} from "#app/domain/catalogue/model/attributes.ts";
import { accents, allergens, emblems, importClasses, isGoodsSet } from "#app/domain/catalogue/model/goods-of-set.ts";
import {
  type DeskLocale,
  type ListingFacts,
  type ListingTexts,
  type ReviewedPart,
  textFields,
  textLimits,
} from "#app/domain/catalogue/model/listing.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";
import { complain, oneOf, type Reading, readText, readWhole } from "./form-reading.server.ts";
import { readPacks } from "./listing-packs-form.server.ts";

export type TypedListing = { version: number; submits: boolean; reviewed: ReviewedPart; packs: PackInput[] };

/** A posted listing form. A draft may lack anything; what is there must be well-formed. */
export function readListingForm(
  fields: Record<string, string>,
  page: PageRequest,
): { errors: FieldError[]; value: TypedListing } {
  const reading: Reading = { fields, errors: [], page };
  const value = {
    version: Number(fields.version) || 0,
    submits: fields.intent === "submit",
    reviewed: {
      facts: readFacts(reading),
      texts: { vi: readTexts(reading, "vi"), en: readTexts(reading, "en") },
      attributes: readSetFacts(reading),
    },
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
  if (!isGoodsSet(ocopSet)) complain(reading, "ocopSet", "choose");
  if (unitCode !== "" && !unitIndex(page.services).has(unitCode)) complain(reading, "unitCode", "choose");
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

/** What the set asks for, and beside it what other sets had asked for: hidden in the form, and kept. */
function readSetFacts({ fields, errors, page }: Reading): AttributeValues {
  const definitions = page.services.reference.list<AttributeDefinition>("attribute");
  const { values, faults } = readAttributes(definitions, Number(fields.ocopSet), fields);
  for (const { field, ...fault } of faults) {
    const message =
      fault.code === "range"
        ? page.t("seller:errors.fact.range", { min: page.format.number(fault.min), max: page.format.number(fault.max) })
        : page.t(`seller:errors.fact.${fault.code}`);
    errors.push({ field, message });
  }
  return values;
}

function readHs6(reading: Reading): string | null {
  const text = reading.fields.hs6 ?? "";
  if (text === "") return null;
  const [, chapter, rest] = /^(\d{4})\.?(\d{2})$/.exec(text) ?? [];
  if (chapter && rest) return `${chapter}.${rest}`;
  complain(reading, "hs6", "hs6");
  return null;
}

function readSeason(value: string | undefined): number {
  return value === "1" || value === "2" ? Number(value) : 0;
}
