import { data } from "@remix-run/node";
import type { FieldError } from "./field-error.ts";
import type { PageRequest } from "./page.server.ts";

export type Refused = { errors: FieldError[]; values: Record<string, string> };

/** A form that could not be taken: the page shows why and keeps what was typed. */
export function refused(errors: FieldError[], values: Record<string, string> = {}, status = 422) {
  return data<Refused>({ errors, values }, { status });
}

/** A form that came too often: it may be sent again, as it was, after so many seconds. */
export function refusedForNow({ t }: PageRequest, seconds: number, values: Record<string, string>, error?: FieldError) {
  const errors = [error ?? { field: "wait", message: t("common:errors.wait", { count: seconds }) }];
  return data<Refused>({ errors, values }, { status: 429, headers: { "Retry-After": String(seconds) } });
}
