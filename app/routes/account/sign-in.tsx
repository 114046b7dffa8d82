import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { signIn } from "#app/domain/identity/commands/sign-in.server.ts";
import { findActor } from "#app/http/actor.server.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { attemptLimit } from "#app/http/attempt-limit.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { formDataOf } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { safeReturnPath } from "#app/http/return-path.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { cleanText } from "#app/shared/clean-text.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

const attempts = attemptLimit(8, 10 * 60);
const credentials = z.object({
  email: z
    .string()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/),
  password: z.string().min(1).max(200),
});
const homes = { buyer: "/account", seller: "/seller", staff: "/staff", admin: "/staff" } as const;

export const loader = page(async (page) => {
  const to = page.url.searchParams.get("to") ?? "";
  const actor = await findActor(page);
  if (actor) throw seeOther(safeReturnPath(to, hrefIn(page.locale, homes[actor.role])));
  return {
    facts: { title: page.t("account:signIn.title"), description: page.t("account:signIn.lead"), noIndex: true },
    to: safeReturnPath(to, ""),
    changed: page.url.searchParams.get("done") === "password",
  };
});

export const action = page(async (page) => {
  const form = await formDataOf(page.request);
  const email = cleanText(String(form.get("email") ?? ""));
  const password = String(form.get("password") ?? "").normalize("NFC");
  const to = String(form.get("to") ?? "");
  const kept = { email: email.slice(0, 254), to: safeReturnPath(to, "") };
  const parsed = credentials.safeParse({ email, password });
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const errors = (["email", "password"] as const)
      .filter((field) => fields.has(field))
      .map((field) => ({ field, message: page.t(`account:errors.${field}`) }));
    return refused(errors, kept);
  }
  const wait = await waitBefore(page, email);
  if (wait > 0) {
    const message = page.t("account:errors.tooMany", { count: Math.ceil(wait / 60) });
    return refusedForNow(page, wait, kept, { field: "email", message });
  }
  const { auth, db } = page.services;
  const result = await signIn({ auth, db, headers: page.request.headers }, parsed.data);
  if (!result.ok) return refused([{ field: "email", message: page.t(`account:errors.${result.error}`) }], kept, 422);
  await attempts.forgive(attemptKey(page, email));
  const headers = new Headers(result.value.cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
  throw seeOther(safeReturnPath(to, hrefIn(page.locale, homes[result.value.role])), headers);
});

/** Nobody guesses one account's password from one address, nor one password for many accounts. */
async function waitBefore(page: PageRequest, email: string): Promise<number> {
  if (page.services.env.RATE_LIMIT === "off") return 0;
  return (await attempts.spend(attemptKey(page, email))) || waitOfVisitor(page, "sign-in");
}

function attemptKey({ clientAddress }: PageRequest, email: string): string {
  return `${clientAddress} ${email.toLowerCase()}`;
}

export default function SignIn() {
  const { to, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, demo } = usePage();
  const href = useHref();
  return (
    <Container width="text">
      <PageTitle title={t("account:signIn.title")} lead={t("account:signIn.lead")} />
      <form method="post" className="grid max-w-md gap-5 pb-16" noValidate>
        <ErrorSummary errors={answer?.errors} />
        {changed && !answer ? (
          <Notice tone="good" role="status">
            {t("account:signIn.changed")}
          </Notice>
        ) : null}
        <input type="hidden" name="to" value={answer?.values.to ?? to} />
        <TextField
          name="email"
          type="email"
          label={t("account:signIn.email")}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={answer?.values.email}
          error={errorOf(answer?.errors, "email")}
        />
        <TextField
          name="password"
          type="password"
          label={t("account:signIn.password")}
          autoComplete="current-password"
          required
          maxLength={200}
          error={errorOf(answer?.errors, "password")}
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("account:signIn.submit")}
        </button>
        {demo ? <Notice tone="info">{t("account:signIn.demo")}</Notice> : null}
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href={href("/forgotten-password")} className="text-pine underline">
            {t("account:signIn.forgotten")}
          </a>
          <a href={href("/orders")} className="text-pine underline">
            {t("common:footer.lostOrder")}
          </a>
        </p>
        <p className="text-sm text-ink-soft">{t("account:signIn.noAccount")}</p>
      </form>
    </Container>
  );
}
