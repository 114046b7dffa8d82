import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isLocale, localeNames } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { reportLimits } from "../model/problem-report.ts";

export type ShownReport = {
  code: string;
  recordCode: string;
  locale: string;
  text: string;
  email: string | null;
  createdAt: Date | string;
  answer: string | null;
  answeredAt: Date | string | null;
  answerer: string;
};
type ReportLineProps = { report: ShownReport; typed: string | undefined; error: string | undefined };

/** What somebody reported, and the answer or the form for one. */
export function ReportLine({ report, typed, error }: ReportLineProps) {
  const { t, format } = usePage();
  const href = useHref();
  const { code, recordCode, text, email, createdAt, answer, answeredAt, answerer } = report;
  return (
    <li className="grid gap-2 py-4" data-testid="report" data-code={code}>
      <p className="text-sm text-ink-soft">
        <strong className="font-semibold text-ink">{code}</strong> · {format.moment(createdAt)} ·{" "}
        <a href={href(`/certificates/${recordCode}`)} className="underline">
          {t("awards:reports.about", { code: recordCode })}
        </a>{" "}
        · {email ? t("awards:reports.from", { email }) : t("awards:reports.anonymous")}
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto" lang={report.locale}>
        {text}
      </p>
      {answer === null ? (
        <AnswerForm report={report} typed={typed} error={error} />
      ) : (
        <div className="border-l-2 border-line-strong pl-4">
          <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
            {answer}
          </p>
          <p className="text-sm text-ink-soft">
            {t("awards:reports.answeredBy", { name: answerer, moment: answeredAt ? format.moment(answeredAt) : "" })}
          </p>
        </div>
      )}
    </li>
  );
}

function AnswerForm({ report: { code, locale }, typed, error }: ReportLineProps) {
  const { t } = usePage();
  const id = `field-answer-${code}`;
  const language = isLocale(locale) ? localeNames[locale] : locale;
  return (
    <form method="post" className="grid max-w-xl gap-2" noValidate>
      <input type="hidden" name="code" value={code} />
      <label htmlFor={id} className="font-semibold">
        {t("awards:reports.answer")}
        <span className="sr-only"> {code}</span>
      </label>
      <p id={`hint-${code}`} className="text-sm text-ink-soft">
        {t("awards:reports.answerHint", { language })}
      </p>
      <textarea
        id={id}
        name="answer"
        rows={3}
        maxLength={reportLimits.answer}
        defaultValue={typed}
        aria-describedby={`hint-${code}`}
        aria-invalid={error ? true : undefined}
        className="field-input"
      />
      {error ? <p className="text-sm font-semibold text-danger">{error}</p> : null}
      <div>
        <button type="submit" className={buttonClass("quiet", "sm")}>
          {t("awards:reports.submit")}
        </button>
      </div>
    </form>
  );
}
