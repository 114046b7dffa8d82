import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import type { Option } from "#app/ui/fields.tsx";
import type { AttributeDefinition } from "../model/attributes.ts";
import type { ListingClaim } from "../model/listing-claims.ts";
import type { FormValues } from "../model/listing-values.ts";

export type ListingChoices = {
  sets: Option[];
  units: Option[];
  classes: Option[];
  attributes: readonly AttributeDefinition[];
};

/** What the parts of the listing form share. */
export type ListingFormState = {
  values: FormValues;
  errors: readonly FieldError[];
  choices: ListingChoices;
  /** What the saved texts may not say. */
  claims: readonly ListingClaim[];
};

/** Name, value and message of a field, as every field component takes them. */
export function fieldOf({ values, errors }: ListingFormState, name: string) {
  return { name, defaultValue: values[name] ?? "", error: errorOf(errors, name) };
}
