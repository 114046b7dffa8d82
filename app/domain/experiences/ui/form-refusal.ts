import type { FieldError } from "#app/http/field-error.ts";

/** What a form lacked, and what was typed into it; undefined while nothing was refused. */
export type FormRefusal = { errors: readonly FieldError[]; values: Record<string, string> } | undefined;
