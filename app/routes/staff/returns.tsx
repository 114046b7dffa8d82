import { useLoaderData } from "@remix-run/react";
import { listOpenReturns } from "#app/domain/ordering/queries/list-returns.server.ts";
import { ReturnRows } from "#app/domain/ordering/ui/return-rows.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { waited } from "#app/i18n/waited.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { sellerNaming } from "./seller-naming.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, now } = page;
  const open = await listOpenReturns(services.db, now);
  const named = await sellerNaming(
    page,
    open.map(({ seller }) => seller),
  );
  const rows = open.map((row) => ({ ...row, seller: named(row.seller), age: waited(t, row.requestedAt, now) }));
  return { facts: { title: t("seller:return.nav"), description: t("staff:title"), noIndex: true }, rows };
});

export default function Returns() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("seller:return.nav")} />
      <p className="measure pb-4">{t("seller:return.staffLead")}</p>
      <ReturnRows rows={rows} base="/staff/returns" withSeller />
    </>
  );
}
