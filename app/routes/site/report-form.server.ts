import { z } from "zod";
import { reportLimits } from "#app/domain/trust/model/problem-report.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { newShortCode } from "#app/shared/id.ts";
import { reportProblem } from "#app/workflows/report-problem.server.ts";

const form = z.object({
  text: z
    .string()
    .min(reportLimits.shortest, "proof:report.errors.text")
    .max(reportLimits.longest, "proof:report.errors.tooLong"),
  email: z
    .string()
    .max(254, "proof:report.errors.email")
    .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, "proof:report.errors.email")
    .optional(),
});

/** Takes a report about a record. A machine that fills the field nobody sees is thanked and forgotten. */
export async function takeReport(page: PageRequest, recordCode: string) {
  const fields = await formFields(page.request);
  const thanks = (code: string) =>
    seeOther(`${hrefIn(page.locale, `/certificates/${recordCode}`)}?reported=${code}#report`);
  if (fields.website) throw thanks(`BC-${newShortCode(6)}`);
  const read = readFields(fields, form, page);
  const kept = { text: fields.text ?? "", email: fields.email ?? "" };
  if (!read.ok) return refused(read.errors, kept);
  const wait = await waitOfVisitor(page, "report");
  if (wait > 0) {
    const message = page.t("proof:report.errors.tooMany", { count: Math.ceil(wait / 60) });
    return refusedForNow(page, wait, kept, { field: "text", message });
  }
  const { text, email } = read.value;
  const { services, locale, now } = page;
  const { code } = await reportProblem(services, { recordCode, locale, text, email: email || null, now });
  throw thanks(code);
}
