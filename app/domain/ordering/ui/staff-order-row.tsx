import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isMarket } from "#app/shared/market.ts";
import type { OrderRow } from "../queries/list-orders.server.ts";
import { SellerOrderTag } from "./seller-order-tag.tsx";

/** An order in the staff's list: one line on a desk, a small block on a phone. */
export function StaffOrderRow({ row }: { row: OrderRow }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <li>
      <a
        href={href(`/staff/orders/${row.id}`)}
        data-testid="staff-order"
        className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[7rem_11rem_1fr_9rem_9rem] lg:items-center"
      >
        <strong className="tabular-nums" translate="no">
          {row.code}
        </strong>
        <span className="text-right lg:text-left">
          <SellerOrderTag state={row.status} />
          <span className="block text-sm text-ink-soft">{t(`desk:money.${row.paymentState}`)}</span>
        </span>
        <span className="col-span-2 min-w-0 lg:col-span-1">
          <span className="block [overflow-wrap:anywhere]">
            <bdi>{row.buyerName}</bdi> · <bdi>{row.email}</bdi>
          </span>
          <span className="block text-sm text-ink-soft [overflow-wrap:anywhere]">
            {isMarket(row.market) ? t(`common:market.${row.market}`) : row.market} ·{" "}
            {format.labels(row.sellers.map(({ name }) => name))}
          </span>
        </span>
        <span className="text-sm tabular-nums text-ink-soft">{format.moment(row.placedAt)}</span>
        <span className="text-right tabular-nums">{format.money(row.total)}</span>
      </a>
    </li>
  );
}
