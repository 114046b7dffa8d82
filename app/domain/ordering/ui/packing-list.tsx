import { usePage } from "#app/i18n/page-view.tsx";
import { DeskSection } from "#app/ui/desk-title.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

/** What goes into the parcel: what is still to be sent, or all that was. */
export function PackingList({ order }: { order: SellerOrderDetail }) {
  const { t, format } = usePage();
  const isLeft = order.lines.some(({ unsent }) => unsent > 0);
  const unitsOf = ({ quantity, unsent }: SellerOrderDetail["lines"][number]) => (isLeft ? unsent : quantity);
  const weightG = order.lines.reduce((sum, line) => sum + line.grossG * unitsOf(line), 0);
  return (
    <DeskSection title={t("seller:order.packing")}>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[2.5rem_1fr_auto] gap-x-3 border-t border-line py-2.5">
            <strong className="tabular-nums">{unitsOf(line)} ×</strong>
            <span className="min-w-0">
              <span className="block [overflow-wrap:anywhere]">{line.name}</span>
              <span className="block text-sm text-ink-soft">
                {line.variantLabel}
                {line.hs6 ? ` · HS ${line.hs6}` : ""} ·{" "}
                {t("seller:order.grams", { grams: format.number(line.grossG * unitsOf(line)) })}
              </span>
              {line.refunded > 0 ? (
                <strong className="block text-sm">
                  {t("seller:order.givenBack", { count: line.refunded, total: line.quantity })}
                </strong>
              ) : null}
              {line.promisedOn ? (
                <strong className="block text-sm">
                  {t("seller:order.promisedOn", { day: format.day(line.promisedOn) })}
                </strong>
              ) : null}
            </span>
            <span className="tabular-nums">{format.money(line.line)}</span>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1 border-t border-line pt-2.5 tabular-nums">
        <dt>{t("seller:order.goods")}</dt>
        <dd className="text-right">{format.money(order.goods)}</dd>
        {order.discount.minor > 0 ? (
          <>
            <dt>{t("seller:order.discount")}</dt>
            <dd className="text-right">{format.money(order.discount)}</dd>
          </>
        ) : null}
        <dt>{t("seller:order.shipping")}</dt>
        <dd className="text-right">{format.money(order.shipping)}</dd>
        <dt>{t("seller:order.weight")}</dt>
        <dd className="text-right">{t("seller:order.grams", { grams: format.number(weightG) })}</dd>
      </dl>
    </DeskSection>
  );
}
