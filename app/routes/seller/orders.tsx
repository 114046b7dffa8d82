import { useLoaderData } from "@remix-run/react";
import { type SellerOrderState, sellerOrderStates } from "#app/domain/ordering/model/order-state.ts";
import { whereText } from "#app/domain/ordering/model/pickup-place.ts";
import { listSellerOrders, type SellerOrderRow } from "#app/domain/ordering/queries/list-seller-orders.server.ts";
import { SellerOrderTag } from "#app/domain/ordering/ui/seller-order-tag.tsx";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";

const shownStates: readonly SellerOrderState[] = sellerOrderStates.filter(
  (state) => state !== "awaiting_payment" && state !== "expired",
);

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, url, t } = page;
  const asked = url.searchParams.get("state");
  const state = asked === "open" ? "open" : (sellerOrderStates.find((each) => each === asked) ?? null);
  const q = (url.searchParams.get("q") ?? "").slice(0, 80);
  const list = await listSellerOrders(services.db, sellerId, {
    ...(state ? { state } : {}),
    q,
    page: askedPage(url.searchParams),
  });
  return { facts: { title: t("seller:nav.orders"), description: t("seller:title"), noIndex: true }, list, state, q };
});

export default function Orders() {
  const { list, state, q } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const { counts } = list;
  const open = (counts.paid ?? 0) + (counts.preparing ?? 0);
  const tabs = [
    { href: href("/seller/orders"), label: t("seller:orders.all"), current: state === null },
    { href: href("/seller/orders?state=open"), label: t("seller:orders.open"), count: open, current: state === "open" },
    ...shownStates
      .filter((each) => counts[each] || each === state)
      .map((each) => ({
        href: href(`/seller/orders?state=${each}`),
        label: t(`orders:status.${each}`),
        count: counts[each] ?? 0,
        current: each === state,
      })),
  ];
  return (
    <>
      <DeskTitle title={t("seller:nav.orders")} />
      <FilterTabs label={t("seller:orders.filter")} tabs={tabs} />
      <div className="py-4">
        <SearchBox name="q" label={t("seller:orders.search")} value={q} kept={{ state: state ?? "" }} />
      </div>
      {list.rows.length === 0 ? (
        <p className="py-8 text-ink-soft">{t(q ? "seller:orders.noneFound" : "seller:orders.empty")}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {list.rows.map((row) => (
          <OrderRow key={row.id} row={row} />
        ))}
      </ul>
      <PageTurner page={list.page} pages={Math.ceil(list.total / list.pageSize)} query={{ state: state ?? "", q }} />
    </>
  );
}

function OrderRow({ row }: { row: SellerOrderRow }) {
  const { t, format } = usePage();
  const href = useHref();
  const goods = row.lines.map((line) => `${line.quantity} × ${line.name}`).join(", ");
  return (
    <li>
      <a
        href={href(`/seller/orders/${row.id}`)}
        className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[8rem_9rem_1fr_9rem_9rem] lg:items-center"
      >
        <strong className="tabular-nums">{row.code}</strong>
        <span className="text-right lg:text-left">
          <SellerOrderTag state={row.state} />
        </span>
        <span className="col-span-2 min-w-0 lg:col-span-1">
          <span className="block [overflow-wrap:anywhere]">{goods}</span>
          <span className="block text-sm text-ink-soft [overflow-wrap:anywhere]">
            <bdi>{row.buyerName}</bdi> · {t(`common:market.${row.market as "VN"}`)}
          </span>
          {row.pickup ? (
            <span className="block text-sm font-semibold [overflow-wrap:anywhere]">
              {t("handover:order.list", {
                window: format.window.whole(row.pickup.from, row.pickup.until),
                place: whereText(row.pickup.place),
              })}
            </span>
          ) : null}
        </span>
        <span className="text-sm tabular-nums text-ink-soft">{format.moment(row.paidAt ?? row.placedAt)}</span>
        <span className="text-right tabular-nums">{format.money(row.goods)}</span>
      </a>
    </li>
  );
}
