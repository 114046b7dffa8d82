import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

type LostOrderProps = { asked: boolean; errors?: FieldError[]; values?: Record<string, string> };

/** Code and address bring the link of an order by mail. */
export function LostOrderPage({ asked, errors, values }: LostOrderProps) {
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("orders:lost.title")} lead={t("orders:lost.lead")} />
      {asked ? (
        <div className="mb-6">
          <Notice tone="good" role="status">
            {t("orders:lost.asked")}
          </Notice>
        </div>
      ) : null}
      <form method="post" action={href("/orders")} className="grid max-w-md gap-5" noValidate>
        <ErrorSummary errors={errors} />
        <TextField
          name="code"
          label={t("orders:lost.code")}
          hint={t("orders:lost.codeHint")}
          autoComplete="off"
          required
          maxLength={40}
          width="half"
          defaultValue={values?.code}
          error={errorOf(errors, "code")}
        />
        <TextField
          name="email"
          type="email"
          label={t("orders:lost.email")}
          hint={t("orders:lost.emailHint")}
          autoComplete="email"
          required
          maxLength={200}
          defaultValue={values?.email}
          error={errorOf(errors, "email")}
        />
        <div>
          <button type="submit" className={buttonClass("primary")}>
            {t("orders:lost.submit")}
          </button>
        </div>
      </form>
      <p className="mt-8 text-ink-soft">
        {t("orders:lost.noCode")}{" "}
        <a href={href("/legal/contact")} className="text-pine underline">
          {t("orders:closed.contactLink")}
        </a>
      </p>
    </Container>
  );
}
