import { useLoaderData } from "@remix-run/react";
import { listOwnVisits } from "#app/domain/experiences/queries/find-visit-hours.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { DeskTitle } from "#app/ui/desk-title.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t } = page;
  const visits = await listOwnVisits(services.db, sellerId);
  return { facts: { title: t("hosting:hours.title"), description: t("seller:title"), noIndex: true }, visits };
});

export default function Visits() {
  const { visits } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("hosting:hours.title")} note={t("hosting:hours.lead")} />
      {visits.length === 0 ? <p className="py-8 text-ink-soft">{t("hosting:hours.empty")}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {visits.map(({ id, name, begins }) => (
          <li key={id}>
            <a href={href(`/seller/visits/${id}`)} className="block py-3.5 no-underline hover:bg-mist-soft">
              <strong className="block [overflow-wrap:anywhere]" lang="vi">
                {name}
              </strong>
              <span className="text-sm text-ink-soft">
                {begins.length > 0 ? format.list(begins.map(format.clock)) : t("hosting:hours.noRules")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
