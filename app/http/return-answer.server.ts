import { z } from "zod";
import { returnLimits } from "#app/domain/ordering/model/return-reason.ts";
import type { ReturnView } from "#app/domain/ordering/queries/list-returns.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AnswerReturn, answerReturn } from "#app/workflows/answer-return.server.ts";
import { notFound } from "./answers.server.ts";
import type { FieldError } from "./field-error.ts";
import { formFields, readFields } from "./form.server.ts";
import type { PageRequest } from "./page.server.ts";
import { refused } from "./refused.server.ts";
import { readUnits } from "./unit-fields.server.ts";

export const answerIntents = ["accept", "give-back", "decline", "receive"] as const;
export const answerDones = [...answerIntents, "nothing-left"] as const;

const shape = z.object({
  intent: z.enum(answerIntents),
  version: z.coerce.number().int().min(0),
  note: z.string().max(returnLimits.words, "common:errors.tooLong").default(""),
});

/** The posted answer to a request, by its seller or by staff; what cannot be done comes back with the reason. */
export async function postedAnswer(
  page: PageRequest,
  request: ReturnView,
  by: Pick<AnswerReturn, "as" | "actor" | "of">,
): Promise<Result<(typeof answerDones)[number], ReturnType<typeof refused>>> {
  const { t } = page;
  const fields = await formFields(page.request);
  const errors: FieldError[] = [];
  const ids = request.lines.map(({ id }) => id);
  const shelf = readUnits(fields, "shelf", ids, page, errors);
  const form = readFields(fields, shape, page);
  if (!form.ok) errors.push(...form.errors);
  if (form.ok && form.value.intent === "decline" && form.value.note === "")
    errors.push({ field: "note", message: t("seller:return.error.words") });
  if (!form.ok || errors.length > 0) return refuse(refused(errors, fields));
  const { intent, version, note } = form.value;
  const answered = await answerReturn(page.services, {
    returnId: request.id,
    action: intent,
    version,
    note,
    shelf,
    ...by,
  });
  if (answered.ok) return ok(answered.value === "nothing-left" ? "nothing-left" : intent);
  if (answered.error === "not-found") throw notFound();
  const key = (["changed", "not-now", "not-paid", "more-restock"] as const).find((each) => each === answered.error);
  const message = t(`seller:return.error.${key ?? "units"}`);
  return refuse(refused([{ field: "answer", message }], fields, 409));
}
