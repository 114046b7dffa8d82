import { wholeOf } from "#app/domain/catalogue/model/typed-number.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";

/** A posted form while it is read: each fault is told at its field, and reading goes on. */
export type Reading = { fields: Record<string, string>; errors: FieldError[]; page: PageRequest };

type ErrorKey =
  | "choose"
  | "whole"
  | "hs6"
  | "grossBelowNet"
  | "price"
  | "gtin.length"
  | "gtin.digit"
  | "gtin.twice"
  | "day"
  | "preorder.both"
  | "preorder.order"
  | "preorder.far";

export function complain({ errors, page }: Reading, field: string, key: ErrorKey) {
  errors.push({ field, message: page.t(`seller:errors.${key}`) });
}

export function readText({ fields, errors, page }: Reading, name: string, limit: number): string {
  const text = fields[name] ?? "";
  if (text.length > limit)
    errors.push({ field: name, message: page.t("seller:errors.tooLong", { length: text.length, limit }) });
  return text;
}

export function readWhole(reading: Reading, name: string, limit: number): number | null {
  const text = reading.fields[name] ?? "";
  if (text === "") return null;
  const value = wholeOf(text);
  if (value !== null && value <= limit) return value;
  complain(reading, name, "whole");
  return null;
}

export function oneOf(reading: Reading, name: string, known: readonly string[]): string {
  const value = reading.fields[name] ?? "";
  if (!known.includes(value)) complain(reading, name, "choose");
  return value;
}
