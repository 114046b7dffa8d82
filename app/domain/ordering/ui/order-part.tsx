import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { sendingOf } from "../model/sending.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";
import { LineTile } from "./line-tile.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { OrderStatusTag } from "./order-status-tag.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { PickupCard } from "./pickup-card.tsx";

export type OrderPartProps = {
  part: OrderPageView["parts"][number];
  isPaid: boolean;
  /** To be paid when the parcel is handed over. */
  isDue: boolean;
  boughtIn: Locale;
  /** What stands below it. */
  children?: ReactNode;
};

/** One producer's parcel: what is in it, how far it is, how to follow it. */
export function OrderPart({ part, isPaid, isDue, boughtIn, children }: OrderPartProps) {
  const { t, format, locale } = usePage();
  const { from } = sendingOf(part);
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3">
        <h2 className="font-display text-xl">
          {t(part.pickup ? "pickup:from" : "orders:parcel.from", { seller: part.sellerName })}
        </h2>
        <OrderStatusTag state={part.state} data-state={part.state} />
      </div>
      {part.pickup ? <PickupCard pickup={part.pickup} deliveredAt={part.deliveredAt} /> : <OrderParcels part={part} />}
      {part.parcels.length === 0 && from && !part.pickup ? (
        <p className="pb-2 font-semibold">{t("orders:parcel.sentFrom", { day: format.day(from) })}</p>
      ) : null}
      {part.parcels.length === 0 && isPaid && !part.pickup ? (
        <p className="pb-3 text-sm text-ink-soft">{t("orders:parcel.notYet")}</p>
      ) : null}
      {isDue && part.state !== "cancelled" && part.due.minor > 0 ? (
        <p className="pb-3">
          {t(part.pickup ? "pickup:due.part" : "orders:due.parcel", { amount: format.money(part.due) })}
        </p>
      ) : null}
      <ul className="border-b border-line">
        {part.lines.map((line) => (
          <li key={line.id} className="flex items-center gap-4 border-t border-line py-4">
            <LineTile emblem={line.emblem} accent={line.accent} />
            <div className="min-w-0 grow" lang={boughtIn === locale ? undefined : boughtIn}>
              <p className="font-semibold">{line.name}</p>
              <p className="text-sm text-ink-soft tabular-nums">
                {line.variantLabel} × {line.quantity}
              </p>
              {line.givenBack > 0 ? (
                <p className="text-sm" lang={locale}>
                  {t("orders:moneyBack.units", { count: line.givenBack, total: line.quantity })}
                </p>
              ) : null}
              {line.promisedOn ? (
                <p className="text-sm" lang={locale}>
                  {t(part.pickup ? "pickup:promised" : "orders:parcel.promised", { day: format.day(line.promisedOn) })}
                </p>
              ) : null}
            </div>
            <p className="font-semibold tabular-nums">{format.money(line.line)}</p>
          </li>
        ))}
      </ul>
      <PartButtons part={part} />
      {children}
    </section>
  );
}
