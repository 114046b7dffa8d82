import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { typedOrderCode } from "#app/domain/ordering/model/typed-order-code.ts";
import { LostOrderPage } from "#app/domain/ordering/ui/lost-order-page.tsx";
import { seeOther } from "#app/http/answers.server.ts";
import { refuseAskingTooOften } from "#app/http/asked-link-limit.server.ts";
import { emailField } from "#app/http/email-field.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { askForLink } from "#app/workflows/ask-for-link.server.ts";

export const loader = page(async ({ t, url }) => ({
  facts: { title: t("orders:lost.title"), description: t("orders:lost.lead"), noIndex: true },
  asked: url.searchParams.get("done") === "asked",
}));

const lostForm = z.object({
  code: z
    .string({ error: "common:errors.required" })
    .min(1, "common:errors.required")
    .transform((typed, context) => {
      const code = typedOrderCode(typed);
      if (!code) context.addIssue({ code: "custom", message: "orders:lost.errors.code" });
      return code ?? "";
    }),
  email: emailField,
});

/** Whether code and address belong together is told to nobody but that mailbox. */
export const action = page(async (page) => {
  const fields = await formFields(page.request);
  const form = readFields(fields, lostForm, page);
  const values = { code: (fields.code ?? "").slice(0, 60), email: (fields.email ?? "").slice(0, 200) };
  if (!form.ok) return refused(form.errors, values);
  const { code, email } = form.value;
  const tooOften = await refuseAskingTooOften(page, { subject: `order ${code}`, field: "code", values });
  if (tooOften) return tooOften;
  await askForLink(page.services, { kind: "order-link", code, to: email, locale: page.locale }, page.now);
  throw seeOther(hrefIn(page.locale, "/orders?done=asked"));
});

export default function LostOrder() {
  const { asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LostOrderPage asked={asked && !answer} errors={answer?.errors} values={answer?.values} />;
}
