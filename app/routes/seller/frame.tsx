import { Outlet, useLoaderData } from "@remix-run/react";
import { findOwnSeller } from "#app/domain/sellers/queries/find-own-seller.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { WorkspaceFrame } from "#app/ui/workspace-frame.tsx";

export const handle = { workspace: true };

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const seller = await findOwnSeller(page.services.db, sellerId);
  return {
    facts: { title: page.t("seller:title"), description: page.t("seller:title"), noIndex: true },
    sellerName: seller?.displayName ?? "",
  };
});

export default function SellerFrame() {
  const { sellerName } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const nav = [
    { path: "/seller", label: t("seller:nav.today") },
    { path: "/seller/orders", label: t("seller:nav.orders") },
    { path: "/seller/listings", label: t("seller:nav.listings") },
    { path: "/account", label: t("seller:nav.account") },
  ];
  return (
    <WorkspaceFrame
      shape="thumb"
      title={t("seller:title")}
      owner={sellerName}
      nav={nav}
      signOut={t("account:signOut")}
      toPortal={t("seller:toPortal")}
    >
      <Outlet />
    </WorkspaceFrame>
  );
}
