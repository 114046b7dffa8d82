import { Outlet, useLoaderData } from "@remix-run/react";
import { listOwnSellers } from "#app/domain/sellers/queries/list-own-sellers.server.ts";
import { SellerSwitch } from "#app/domain/sellers/ui/seller-switch.tsx";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { WorkspaceFrame } from "#app/ui/workspace-frame.tsx";

export const handle = { workspace: true };

export const loader = page(async (page) => {
  const { sellerId, sellerIds } = await openSellerDesk(page);
  const sellers = await listOwnSellers(page.services.db, sellerIds);
  return {
    facts: { title: page.t("seller:title"), description: page.t("seller:title"), noIndex: true },
    sellerId,
    sellerName: sellers.find(({ id }) => id === sellerId)?.displayName ?? "",
    sellers: sellers.map(({ id, displayName }) => ({ id, displayName })),
  };
});

export default function SellerFrame() {
  const { sellerId, sellers } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const nav = [
    { path: "/seller", label: t("seller:nav.today") },
    { path: "/seller/orders", label: t("seller:nav.orders") },
    { path: "/seller/bookings", label: t("seller:guests.nav") },
    { path: "/seller/visits", label: t("hosting:hours.title") },
    { path: "/seller/returns", label: t("seller:return.nav") },
    { path: "/seller/listings", label: t("seller:nav.listings") },
    { path: "/seller/pickup", label: t("handover:nav") },
    { path: "/seller/statements", label: t("seller:statement.nav") },
    { path: "/account", label: t("seller:nav.account") },
  ];
  return (
    <WorkspaceFrame
      shape="thumb"
      title={t("seller:title")}
      owner={<SellerSwitch sellers={sellers} currentId={sellerId} />}
      nav={nav}
      signOut={t("account:signOut")}
      toPortal={t("seller:toPortal")}
    >
      <Outlet />
    </WorkspaceFrame>
  );
}
