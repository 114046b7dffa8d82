import { useLoaderData } from "@remix-run/react";
import { statementMonth } from "#app/domain/ordering/model/statement-month.ts";
import { MonthTurner } from "#app/domain/ordering/ui/month-turner.tsx";
import { SumHeads, Sums } from "#app/domain/ordering/ui/statement-table.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url, today } = page;
  const month = statementMonth(url.searchParams.get("month"), today);
  const statements = await sellerStatements(services, { sellerId: null, ...month });
  return {
    facts: { title: t("seller:statement.staffTitle"), description: t("staff:title"), noIndex: true },
    statements: statements.map(({ rows: _rows, ...each }) => each),
    ...{ month: month.name, current: today.slice(0, 7) },
  };
});

export default function Statements() {
  const { statements, month, current } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("seller:statement.staffTitle")} note={t("seller:statement.note")}>
        {statements.length > 0 ? (
          <a href={href(`/staff/statements.xlsx?month=${month}`)} className={buttonClass("quiet")} download>
            {t("seller:statement.download")}
          </a>
        ) : null}
      </DeskTitle>
      <MonthTurner path="/staff/statements" month={month} current={current} />
      {statements.length === 0 ? <p className="py-6 text-ink-soft">{t("seller:statement.empty")}</p> : <Sellers />}
    </>
  );
}

function Sellers() {
  const { statements } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <div className="overflow-x-auto pt-5">
      <table className="w-full min-w-[44rem] border-collapse text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th className="py-2 pr-3 font-medium">{t("seller:statement.seller")}</th>
            <SumHeads />
          </tr>
        </thead>
        <tbody>
          {statements.flatMap(({ sellerId, name, withheld, totals }) =>
            totals.map((total) => (
              <tr key={`${sellerId}${total.currency}`} className="border-b border-line align-top">
                <td className="py-2 pr-3">
                  <bdi>{name}</bdi>
                  {withheld ? <span className="block text-ink-soft">{t("seller:statement.withheld")}</span> : null}
                </td>
                <Sums of={total} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
