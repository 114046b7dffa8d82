import type { FieldError } from "./field-error.ts";
import type { PageRequest } from "./page.server.ts";

/** Numbers of units typed for each of these lines, as in `units-ID`; left empty it is none. Faults are told at their fields. */
export function readUnits(
  fields: Record<string, string>,
  prefix: string,
  lineIds: readonly string[],
  { t }: PageRequest,
  errors: FieldError[],
): Map<string, number> {
  const units = new Map<string, number>();
  for (const id of lineIds) {
    const field = `${prefix}-${id}`;
    const text = fields[field] ?? "";
    if (text === "") continue;
    if (/^\d{1,6}$/.test(text)) units.set(id, Number(text));
    else errors.push({ field, message: t("common:errors.units") });
  }
  return units;
}
