import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { reportLimits } from "#app/domain/trust/model/problem-report.ts";
import { listReports, reportsPerPage } from "#app/domain/trust/queries/list-reports.server.ts";
import { ReportLine } from "#app/domain/trust/ui/report-line.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { answerProblem } from "#app/workflows/report-problem.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url } = page;
  const answered = url.searchParams.get("show") === "answered";
  const {
    rows,
    total,
    open,
    page: shown,
  } = await listReports(services.db, {
    answered,
    page: askedPage(url.searchParams),
  });
  const names = await listUserNames(
    services.db,
    rows.flatMap(({ answeredBy }) => answeredBy ?? []),
  );
  return {
    facts: { title: t("awards:reports.title"), description: t("staff:title"), noIndex: true },
    rows: rows.map(({ id: _id, answeredBy, ...row }) => ({ ...row, answerer: names.get(answeredBy ?? "") ?? "" })),
    ...{ open, answered, shown, pages: Math.ceil(total / reportsPerPage) },
    done: url.searchParams.get("done") === "answered",
  };
});

const answerForm = z.object({
  code: z.string().max(20),
  answer: z.string().min(3, "awards:reports.error.answer").max(reportLimits.answer, "awards:reports.error.tooLong"),
});

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const fields = await formFields(page.request);
  const form = readFields(fields, answerForm, page);
  const field = `answer-${(fields.code ?? "").slice(0, 20)}`;
  if (!form.ok) return refused([{ field, message: form.errors[0]?.message ?? "" }], fields);
  const done = await answerProblem(page.services, { ...form.value, actorId, now: page.now });
  if (done.ok) throw seeOther(hrefIn(page.locale, "/staff/reports?done=answered"));
  if (done.error === "unknown") throw notFound();
  return refused([{ field, message: page.t("awards:reports.error.answered") }], fields, 409);
});

export default function Reports() {
  const { rows, open, answered, shown, pages, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  const tabs = [
    { href: href("/staff/reports"), label: t("awards:reports.open"), count: open, current: !answered },
    { href: href("/staff/reports?show=answered"), label: t("awards:reports.answered"), current: answered },
  ];
  return (
    <>
      <DeskTitle title={t("awards:reports.title")} note={t("awards:reports.note", { count: open })} />
      <FilterTabs label={t("awards:reports.filter")} tabs={tabs} />
      <div className="grid gap-3 py-4">
        <ErrorSummary errors={result?.errors} />
        {done && !result ? (
          <Notice tone="good" role="status">
            {t("awards:done.answered")}
          </Notice>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="py-6 text-ink-soft">{t("awards:reports.empty")}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <ReportLine
            key={row.code}
            report={row}
            typed={result?.values.code === row.code ? result.values.answer : undefined}
            error={result?.errors.find(({ field }) => field === `answer-${row.code}`)?.message}
          />
        ))}
      </ul>
      <PageTurner page={shown} pages={pages} query={{ show: answered ? "answered" : "" }} />
    </>
  );
}
