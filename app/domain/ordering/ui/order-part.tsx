import { usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { sendingOf } from "../model/sending.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";
import { LineTile } from "./line-tile.tsx";
import { OrderStatusTag } from "./order-status-tag.tsx";
import { PartButtons } from "./part-buttons.tsx";

export type OrderPartProps = {
  part: OrderPageView["parts"][number];
  isPaid: boolean;
  /** To be paid when the parcel is handed over. */
  isDue: boolean;
  boughtIn: Locale;
};

/** One producer's parcel: what is in it, how far it is, how to follow it. */
export function OrderPart({ part, isPaid, isDue, boughtIn }: OrderPartProps) {
  const { t, format, locale } = usePage();
  const { from } = sendingOf(part);
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3">
        <h2 className="font-display text-xl">{t("orders:parcel.from", { seller: part.sellerName })}</h2>
        <OrderStatusTag state={part.state} data-state={part.state} />
      </div>
      {part.trackingNumber ? <Tracking part={part} /> : null}
      {!part.trackingNumber && from ? (
        <p className="pb-2 font-semibold">{t("orders:parcel.sentFrom", { day: format.day(from) })}</p>
      ) : null}
      {!part.trackingNumber && isPaid ? (
        <p className="pb-3 text-sm text-ink-soft">{t("orders:parcel.notYet")}</p>
      ) : null}
      {isDue && part.state !== "cancelled" ? (
        <p className="pb-3">{t("orders:due.parcel", { amount: format.money(part.cost) })}</p>
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
                  {t("orders:parcel.promised", { day: format.day(line.promisedOn) })}
                </p>
              ) : null}
            </div>
            <p className="font-semibold tabular-nums">{format.money(line.line)}</p>
          </li>
        ))}
      </ul>
      <PartButtons part={part} />
    </section>
  );
}

function Tracking({ part }: { part: OrderPageView["parts"][number] }) {
  const { t, format } = usePage();
  return (
    <div className="mb-4 rounded-md bg-good-soft px-4 py-3">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-soft">{t("orders:parcel.carrier")}</dt>
          <dd className="font-semibold">{part.carrier}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{t("orders:parcel.tracking")}</dt>
          <dd className="font-semibold" translate="no">
            {part.trackingNumber}
          </dd>
        </div>
      </dl>
      {part.shippedAt ? (
        <p className="mt-2 text-sm">{t("orders:parcel.shippedOn", { day: format.day(dayAt(part.shippedAt)) })}</p>
      ) : null}
      {part.deliveredAt ? (
        <p className="mt-1 text-sm">{t("orders:parcel.deliveredOn", { day: format.day(dayAt(part.deliveredAt)) })}</p>
      ) : null}
    </div>
  );
}
