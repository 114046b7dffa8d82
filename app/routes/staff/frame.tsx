import { Outlet, useLoaderData } from "@remix-run/react";
import { reviewLoad } from "#app/domain/insights/queries/staff-today.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { WorkspaceFrame } from "#app/ui/workspace-frame.tsx";

export const handle = { workspace: true };

export const loader = page(async (page) => {
  const actor = await openStaffDesk(page);
  const waiting = await reviewLoad(page.services.db);
  return {
    facts: { title: page.t("staff:title"), description: page.t("staff:title"), noIndex: true },
    name: actor.name,
    waiting: waiting.count,
  };
});

export default function StaffFrame() {
  const { name, waiting } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const nav = [
    { path: "/staff", label: t("staff:nav.today") },
    { path: "/staff/review", label: t("staff:nav.review"), count: waiting },
    { path: "/staff/orders", label: t("desk:nav") },
    { path: "/staff/bookings", label: t("hosting:staff.title") },
    { path: "/staff/returns", label: t("seller:return.nav") },
    { path: "/staff/awards", label: t("awards:nav") },
    { path: "/staff/reports", label: t("awards:reports.nav") },
    { path: "/staff/award-imports", label: t("staff:nav.awardImports") },
    { path: "/staff/transfers", label: t("staff:nav.transfers") },
    { path: "/staff/campaigns", label: t("staff:nav.campaigns") },
    { path: "/staff/translations", label: t("translations:title") },
    { path: "/staff/mails", label: t("staff:mails.title") },
    { path: "/staff/statements", label: t("seller:statement.nav") },
    { path: "/staff/reconciliations", label: t("staff:reconciliations.nav") },
    { path: "/staff/price-lists", label: t("prices:nav") },
    { path: "/staff/events", label: t("editorial:events.nav") },
    { path: "/staff/arrivals", label: t("editorial:arrivals.nav") },
    { path: "/staff/users", label: t("staff:nav.users") },
    { path: "/account", label: t("staff:nav.account") },
  ];
  return (
    <WorkspaceFrame
      shape="rail"
      title={t("staff:title")}
      owner={name}
      nav={nav}
      signOut={t("account:signOut")}
      toPortal={t("staff:toPortal")}
    >
      <Outlet />
    </WorkspaceFrame>
  );
}
