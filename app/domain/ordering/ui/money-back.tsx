import { usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { OrderView } from "./order-view.ts";

/** What was given back of the order's money, and what became of the last thing asked of a parcel. */
export function MoneyBack({ view: { order, parcelNotice } }: { view: OrderView }) {
  const { t, format } = usePage();
  if (!parcelNotice && order.moneyBack.length === 0) return null;
  return (
    <div className="grid gap-4">
      {parcelNotice ? (
        <Notice tone={parcelNotice.endsWith("not-now") ? "bad" : "good"} role="status">
          {t(`orders:parcelNotice.${parcelNotice}`)}
        </Notice>
      ) : null}
      {order.moneyBack.map(({ id, amount, doneAt }) => (
        <Notice key={id} tone={doneAt ? "info" : "warn"}>
          {doneAt
            ? t("orders:moneyBack.done", { amount: format.money(amount), day: format.day(dayAt(doneAt)) })
            : t("orders:moneyBack.due", { amount: format.money(amount) })}
        </Notice>
      ))}
    </div>
  );
}
