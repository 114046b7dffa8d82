import { data } from "@remix-run/node";
import type { FieldError } from "./field-error.ts";

export type Refused = { errors: FieldError[]; values: Record<string, string> };

/** A form that could not be taken: the page shows why and keeps what was typed. */
export function refused(errors: FieldError[], values: Record<string, string> = {}, status = 422) {
  return data<Refused>({ errors, values }, { status });
}
