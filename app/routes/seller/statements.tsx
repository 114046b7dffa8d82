import { useLoaderData } from "@remix-run/react";
import { statementMonth } from "#app/domain/ordering/model/statement-month.ts";
import { MonthTurner } from "#app/domain/ordering/ui/month-turner.tsx";
import { StatementTable } from "#app/domain/ordering/ui/statement-table.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t, url, today } = page;
  const month = statementMonth(url.searchParams.get("month"), today);
  const [statement] = await sellerStatements(services, { sellerId, ...month });
  if (!statement) throw notFound();
  return {
    facts: { title: t("seller:statement.title"), description: t("seller:title"), noIndex: true },
    ...{ statement, month: month.name, current: today.slice(0, 7) },
  };
});

export default function Statements() {
  const { statement, month, current } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("seller:statement.title")} note={t("seller:statement.note")}>
        {statement.rows.length > 0 ? (
          <a href={href(`/seller/statements.xlsx?month=${month}`)} className={buttonClass("quiet")} download>
            {t("seller:statement.download")}
          </a>
        ) : null}
      </DeskTitle>
      <MonthTurner path="/seller/statements" month={month} current={current} />
      {statement.rows.length === 0 ? (
        <p className="py-6 text-ink-soft">{t("seller:statement.empty")}</p>
      ) : (
        <div className="pt-5">
          <StatementTable rows={statement.rows} totals={statement.totals} />
          {statement.totals.some(({ voucherMinor }) => voucherMinor !== 0) ? (
            <p className="max-w-prose pt-4 text-sm text-ink-soft">{t("seller:statement.voucherNote")}</p>
          ) : null}
          <p className="max-w-prose pt-4 text-sm text-ink-soft">
            {t(statement.withheld ? "seller:statement.householdNote" : "seller:statement.enterpriseNote")}
          </p>
        </div>
      )}
    </>
  );
}
