import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passwordFault, passwordRule } from "#app/domain/identity/model/password-rule.ts";
import { findResetAccount } from "#app/domain/identity/queries/find-reset-account.server.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { formDataOf } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { resetPassword } from "#app/workflows/reset-password.server.ts";

export const loader = page(async (page) => {
  const { services, url, t } = page;
  const token = url.searchParams.get("token") ?? "";
  const account = await findResetAccount({ auth: services.auth, db: services.db }, token);
  const title = t("account:newPassword.title");
  const facts = { title, description: title, noIndex: true };
  return data({ facts, email: account?.email ?? null, token }, { status: account ? 200 : 404 });
});

export const action = page(async (page) => {
  const { services, url, t, now, locale } = page;
  const wait = await waitOfVisitor(page, "new-password");
  if (wait > 0) return refusedForNow(page, wait, {});
  const form = await formDataOf(page.request);
  const token = url.searchParams.get("token") ?? "";
  const password = String(form.get("password") ?? "").normalize("NFC");
  const fault = passwordFault(password);
  if (fault) {
    const message = t(`account:newPassword.errors.${fault}`, {
      count: passwordRule[fault === "short" ? "min" : "max"],
    });
    return refused([{ field: "password", message }]);
  }
  const reset = await resetPassword(services, { token, password, now });
  if (!reset.ok) return refused([{ field: "password", message: t("account:newPassword.oldLink") }], {}, 410);
  throw seeOther(hrefIn(locale, "/sign-in?done=password"));
});

export default function NewPassword() {
  const { email, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  if (!email) return <OldLink />;
  const target = href(`/new-password?token=${encodeURIComponent(token)}`);
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("account:newPassword.title")} lead={t("account:newPassword.lead", { email })} />
      <form method="post" action={target} className="grid max-w-md gap-5" noValidate>
        <ErrorSummary errors={answer?.errors} />
        {/* Tells a password manager which account it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="password"
          type="password"
          label={t("account:newPassword.password")}
          hint={t("account:newPassword.hint", { count: passwordRule.min })}
          autoComplete="new-password"
          required
          maxLength={passwordRule.max}
          error={errorOf(answer?.errors, "password")}
        />
        <div>
          <button type="submit" className={buttonClass("primary")}>
            {t("account:newPassword.submit")}
          </button>
        </div>
      </form>
    </Container>
  );
}

function OldLink() {
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("account:newPassword.closed")} lead={t("account:newPassword.oldLink")} />
      <p>
        <a href={href("/forgotten-password")} className={buttonClass("primary")}>
          {t("account:newPassword.again")}
        </a>
      </p>
    </Container>
  );
}
