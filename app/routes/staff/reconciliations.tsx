import { useLoaderData } from "@remix-run/react";
import { listReconciliations } from "#app/domain/ordering/queries/list-reconciliations.server.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { askToReconcile } from "#app/workflows/ask-to-reconcile.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url } = page;
  return {
    facts: { title: t("staff:reconciliations.title"), description: t("staff:title"), noIndex: true },
    hasList: services.payments.sessions !== undefined,
    runs: await listReconciliations(services.db),
    asked: url.searchParams.get("done") === "asked",
  };
});

export const action = page(async (page) => {
  await openStaffDesk(page);
  await askToReconcile(page.services);
  throw seeOther(hrefIn(page.locale, "/staff/reconciliations?done=asked"));
});

export default function Reconciliations() {
  const { hasList, runs, asked } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("staff:reconciliations.title")} note={t("staff:reconciliations.note")} />
      <div className="grid gap-3 py-4">
        {asked ? (
          <Notice tone="good" role="status">
            {t("staff:reconciliations.asked")}
          </Notice>
        ) : null}
        {hasList ? (
          <form method="post">
            <button type="submit" className={buttonClass("quiet")}>
              {t("staff:reconciliations.now")}
            </button>
          </form>
        ) : (
          <Notice tone="info">{t("staff:reconciliations.sandbox")}</Notice>
        )}
      </div>
      {hasList && runs.length === 0 ? <p className="text-ink-soft">{t("staff:reconciliations.empty")}</p> : null}
      {runs.map((run) => (
        <Run key={run.id} run={run} />
      ))}
    </>
  );
}

type RunView = ReturnType<typeof useLoaderData<typeof loader>>["runs"][number];

function Run({ run }: { run: RunView }) {
  const { t, format } = usePage();
  const href = useHref();
  const { findings, startedAt, compared, repaired } = run;
  return (
    <DeskSection title={format.moment(startedAt)}>
      <p className="text-ink-soft">{t("staff:reconciliations.counts", { count: compared, repaired })}</p>
      <ul className="mt-2">
        {findings.map(({ what, providerRef, order }) => (
          <li key={`${what}${providerRef}`} className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[1fr_auto]">
            <span>{t(`staff:reconciliations.what.${what}`)}</span>
            {order ? (
              <a href={href(`/staff/orders/${order.id}`)}>{order.code}</a>
            ) : (
              <bdi className="text-sm text-ink-soft [overflow-wrap:anywhere]">{providerRef}</bdi>
            )}
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}
