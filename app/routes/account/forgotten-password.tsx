import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { seeOther } from "#app/http/answers.server.ts";
import { refuseAskingTooOften } from "#app/http/asked-link-limit.server.ts";
import { emailField } from "#app/http/email-field.ts";
import { errorOf } from "#app/http/field-error.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { askForLink } from "#app/workflows/ask-for-link.server.ts";

export const loader = page(async ({ t, url }) => ({
  facts: { title: t("account:forgotten.title"), description: t("account:forgotten.lead"), noIndex: true },
  asked: url.searchParams.get("done") === "asked",
}));

const askForm = z.object({ email: emailField });

/** Whether the address has an account is told to nobody but that mailbox. */
export const action = page(async (page) => {
  const fields = await formFields(page.request);
  const form = readFields(fields, askForm, page);
  const values = { email: (fields.email ?? "").slice(0, 200) };
  if (!form.ok) return refused(form.errors, values);
  const { email } = form.value;
  const subject = `account ${email.toLowerCase()}`;
  const tooOften = await refuseAskingTooOften(page, { subject, field: "email", values });
  if (tooOften) return tooOften;
  await askForLink(page.services, { kind: "password-reset", to: email, locale: page.locale }, page.now);
  throw seeOther(hrefIn(page.locale, "/forgotten-password?done=asked"));
});

export default function ForgottenPassword() {
  const { asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("account:forgotten.title")} lead={t("account:forgotten.lead")} />
      {asked && !answer ? (
        <div className="mb-6">
          <Notice tone="good" role="status">
            {t("account:forgotten.asked")}
          </Notice>
        </div>
      ) : null}
      <form method="post" action={href("/forgotten-password")} className="grid max-w-md gap-5" noValidate>
        <ErrorSummary errors={answer?.errors} />
        <TextField
          name="email"
          type="email"
          label={t("account:signIn.email")}
          autoComplete="username"
          required
          maxLength={200}
          defaultValue={answer?.values.email}
          error={errorOf(answer?.errors, "email")}
        />
        <div>
          <button type="submit" className={buttonClass("primary")}>
            {t("account:forgotten.submit")}
          </button>
        </div>
      </form>
      <p className="mt-8">
        <a href={href("/sign-in")} className="text-pine underline">
          {t("account:forgotten.back")}
        </a>
      </p>
    </Container>
  );
}
