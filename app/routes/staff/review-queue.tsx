import { useLoaderData } from "@remix-run/react";
import { reviewLoad } from "#app/domain/insights/queries/staff-today.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { reviewRows } from "./review-rows.server.ts";
import { ReviewTable } from "./review-table.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { t, url, services } = page;
  const [rows, waiting] = await Promise.all([reviewRows(page, 60), reviewLoad(services.db)]);
  const done = url.searchParams.get("done");
  return {
    facts: { title: t("staff:nav.review"), description: t("staff:title"), noIndex: true },
    rows,
    waiting: waiting.count,
    done: (["approved", "declined"] as const).find((each) => each === done) ?? null,
  };
});

export default function ReviewQueue() {
  const { rows, waiting, done } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("staff:nav.review")} note={t("staff:review.note", { count: waiting })} />
      {done ? (
        <div className="pb-4">
          <Notice tone="good" role="status">
            {t(`staff:review.done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <ReviewTable rows={rows} />
    </>
  );
}
