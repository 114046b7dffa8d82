import type { Locale } from "#app/shared/locale.ts";
import {
  type AttributeDefinition,
  type AttributeValue,
  type AttributeValues,
  askedBy,
  type Band,
  type NumberAttribute,
} from "./attributes.ts";

/** What writing a fact needs of the reader's language. */
export type Writing = {
  locale: Locale;
  measure(value: number, unit: string | undefined): string;
  list(items: readonly string[]): string;
  yes: string;
  below(measure: string): string;
  from(measure: string): string;
  range(from: number, to: number, unit: string | undefined): string;
};

export type WrittenFact = { code: string; label: string; value: string };

/** The facts a buyer reads: those the set asks for and that have a value, in words. */
export function writtenFacts(
  definitions: readonly AttributeDefinition[],
  set: number,
  values: AttributeValues,
  writing: Writing,
): WrittenFact[] {
  return askedBy(definitions, set).flatMap((definition) => {
    const value = values[definition.code];
    const text = value === undefined ? "" : valueInWords(definition, value, writing);
    return text === "" ? [] : [{ code: definition.code, label: definition.label[writing.locale], value: text }];
  });
}

/** Empty when the value does not fit the definition any more. */
export function valueInWords(definition: AttributeDefinition, value: AttributeValue, writing: Writing): string {
  if (definition.kind === "number") return typeof value === "number" ? writing.measure(value, definition.unit) : "";
  if (definition.kind === "flag") return value === true ? writing.yes : "";
  const chosen = Array.isArray(value) ? definition.choices.filter(({ code }) => value.includes(code)) : [];
  return writing.list(chosen.map(({ label }) => label[writing.locale]));
}

/** The values one can filter by, in words and in their order. */
export function filterValues(definition: AttributeDefinition, writing: Writing): { code: string; label: string }[] {
  switch (definition.kind) {
    case "flag":
      return [{ code: "yes", label: writing.yes }];
    case "choice":
      return definition.choices.map(({ code, label }) => ({ code, label: label[writing.locale] }));
    case "number":
      return (definition.bands ?? []).map((band) => ({ code: band.code, label: bandLabel(definition, band, writing) }));
  }
}

function bandLabel({ unit }: NumberAttribute, { from, to }: Band, { measure, below, from: atLeast, range }: Writing) {
  if (from !== null && to !== null) return range(from, to, unit);
  return to === null ? atLeast(measure(from ?? 0, unit)) : below(measure(to, unit));
}
