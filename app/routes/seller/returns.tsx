import { useLoaderData } from "@remix-run/react";
import { listReturnsOfSeller } from "#app/domain/ordering/queries/list-returns.server.ts";
import { ReturnRows } from "#app/domain/ordering/ui/return-rows.tsx";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { waited } from "#app/i18n/waited.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t, now } = page;
  const open = await listReturnsOfSeller(services.db, sellerId, now);
  const rows = open.map((row) => ({ ...row, age: waited(t, row.requestedAt, now) }));
  return { facts: { title: t("seller:return.nav"), description: t("seller:title"), noIndex: true }, rows };
});

export default function Returns() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("seller:return.nav")} />
      <p className="measure pb-4">{t("seller:return.lead")}</p>
      <ReturnRows rows={rows} base="/seller/returns" />
    </>
  );
}
