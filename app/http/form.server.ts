import type { ZodType } from "zod";
import type { TextKey } from "#app/i18n/text-key.ts";
import { cleanText } from "#app/shared/clean-text.ts";
import { badRequest } from "./answers.server.ts";
import type { FieldError } from "./field-error.ts";
import type { PageRequest } from "./page.server.ts";

export type ReadForm<Value> =
  | { ok: true; value: Value }
  | { ok: false; errors: FieldError[]; values: Record<string, string> };

/**
 * A posted form against its schema. Issue messages are text keys, told in the reader's language;
 * what was typed comes back so that the page can show it again.
 */
export async function readForm<Value>(
  request: Request,
  schema: ZodType<Value>,
  page: PageRequest,
): Promise<ReadForm<Value>> {
  return readFields(await formFields(request), schema, page);
}

/** The same for fields that were read already, because the schema depends on one of them. */
export function readFields<Value>(
  fields: Record<string, string>,
  schema: ZodType<Value>,
  page: PageRequest,
): ReadForm<Value> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  const seen = new Set<string>();
  const errors = parsed.error.issues.flatMap((issue) => {
    const field = issue.path.map(String).join(".") || "form";
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, message: page.t(asKey(issue.message)) }];
  });
  return { ok: false, errors, values: fields };
}

/** The text fields of a form, trimmed and in NFC; the last of a repeated name wins. Files are left out. */
export async function formFields(request: Request): Promise<Record<string, string>> {
  const form = await formDataOf(request);
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = cleanText(value);
  }
  return fields;
}

/** A body that is no form, or a broken one, is the sender's fault. */
export async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw badRequest();
  }
}

function asKey(message: string): TextKey {
  return (/^[a-z]+:[\w.-]+$/i.test(message) ? message : "common:errors.invalid") as TextKey;
}
