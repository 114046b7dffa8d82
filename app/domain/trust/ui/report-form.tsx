import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { reportLimits } from "../model/problem-report.ts";

type ReportFormProps = {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  /** The code of the report that was just sent from here. */
  reported: string | null;
  action: string;
};

/** Anyone may say what is wrong with a record; without JavaScript and without an account. */
export function ReportForm({ values, errors, reported, action }: ReportFormProps) {
  const { t } = usePage();
  return (
    <section aria-labelledby="report-title" id="report" className="mt-10 border-t border-line pt-6">
      <h2 id="report-title" className="mb-2 font-display text-xl">
        {t("proof:report.title")}
      </h2>
      {reported ? (
        <Notice tone="good" role="status">
          <strong data-testid="report-code">{t("proof:report.thanks", { code: reported })}</strong>
          <p>{t("proof:report.thanksText")}</p>
        </Notice>
      ) : (
        <form
          method="post"
          action={action}
          data-testid="report-form"
          className="grid max-w-xl grid-cols-1 gap-4"
          noValidate
        >
          <p>{t("proof:report.lead")}</p>
          <ErrorSummary errors={errors} />
          <TextField
            name="text"
            label={t("proof:report.text")}
            hint={t("proof:report.textHint", { limit: reportLimits.longest })}
            multiline
            rows={5}
            maxLength={reportLimits.longest}
            required
            defaultValue={values.text}
            error={errorOf(errors, "text")}
          />
          <TextField
            name="email"
            type="email"
            label={t("proof:report.email")}
            hint={t("proof:report.emailHint")}
            autoComplete="email"
            maxLength={254}
            width="half"
            defaultValue={values.email}
            error={errorOf(errors, "email")}
          />
          <Trap />
          <div>
            <button type="submit" className={buttonClass("quiet")}>
              {t("proof:report.send")}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

/** People neither see nor reach it; machines that fill every field give themselves away. */
function Trap() {
  const { t } = usePage();
  return (
    <div hidden>
      <label htmlFor="field-website">{t("proof:report.trap")}</label>
      <input id="field-website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
