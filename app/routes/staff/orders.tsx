import { useLoaderData } from "@remix-run/react";
import { sellerOrderStates } from "#app/domain/ordering/model/order-state.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { listOrders, ordersPerPage } from "#app/domain/ordering/queries/list-orders.server.ts";
import { MoneyNotices } from "#app/domain/ordering/ui/money-notices.tsx";
import { StaffOrderRow } from "#app/domain/ordering/ui/staff-order-row.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isMarket, markets } from "#app/shared/market.ts";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";
import { sellerNaming } from "./seller-naming.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, url, t } = page;
  const { searchParams } = url;
  const askedMarket = searchParams.get("market");
  const filter = {
    status: sellerOrderStates.find((state) => state === searchParams.get("status")) ?? null,
    market: isMarket(askedMarket) ? askedMarket : null,
    q: (searchParams.get("q") ?? "").slice(0, 80),
    page: askedPage(searchParams),
  };
  const [list, notices] = await Promise.all([listOrders(services.db, filter), listMoneyNotices(services.db)]);
  const named = await sellerNaming(
    page,
    list.rows.flatMap(({ sellers }) => sellers),
  );
  const rows = list.rows.map((row) => ({ ...row, sellers: row.sellers.map(named) }));
  return {
    facts: { title: t("desk:nav"), description: t("staff:title"), noIndex: true },
    ...{ list: { ...list, rows }, notices, filter, pages: Math.ceil(list.total / ordersPerPage) },
  };
});

export default function StaffOrders() {
  const { list, notices, filter, pages } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("desk:nav")} note={t("desk:list.note", { count: list.total })} />
      <MoneyNotices notices={notices} />
      <OrderFilters />
      {list.rows.length === 0 ? <p className="py-6 text-ink-soft">{t("desk:list.empty")}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {list.rows.map((row) => (
          <StaffOrderRow key={row.id} row={row} />
        ))}
      </ul>
      <PageTurner page={list.page} pages={pages} query={keptOf(filter)} />
    </>
  );
}

type Filter = { status: string | null; market: string | null; q: string };

function keptOf({ status, market, q }: Filter): Record<string, string> {
  return { status: status ?? "", market: market ?? "", q };
}

/** Status and market as links, each keeping the other and what was searched for. */
function OrderFilters() {
  const { filter } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const kept = keptOf(filter);
  const to = (change: Record<string, string>) => {
    const search = new URLSearchParams(Object.entries({ ...kept, ...change }).filter(([, value]) => value !== ""));
    return href(`/staff/orders${search.size > 0 ? `?${search}` : ""}`);
  };
  const statuses = [
    { href: to({ status: "" }), label: t("desk:list.all"), current: filter.status === null },
    ...sellerOrderStates.map((state) => ({
      href: to({ status: state }),
      label: t(`orders:status.${state}`),
      current: filter.status === state,
    })),
  ];
  const places = [
    { href: to({ market: "" }), label: t("desk:list.allMarkets"), current: filter.market === null },
    ...markets.map((market) => ({
      href: to({ market }),
      label: t(`common:market.${market}`),
      current: filter.market === market,
    })),
  ];
  return (
    <>
      <FilterTabs label={t("desk:list.filter")} tabs={statuses} />
      <FilterTabs label={t("desk:list.markets")} tabs={places} />
      <div className="py-4">
        <SearchBox
          name="q"
          label={t("desk:list.search")}
          value={filter.q}
          kept={{ status: kept.status ?? "", market: kept.market ?? "" }}
        />
      </div>
    </>
  );
}
