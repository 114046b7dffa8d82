import { usePage } from "#app/i18n/page-view.tsx";
import { DeskSection } from "#app/ui/desk-title.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

type PackingListProps = {
  order: SellerOrderDetail;
  /** Units given back, by line: they are not packed any more. */
  givenBack: Record<string, number>;
};

/** What goes into the parcel. */
export function PackingList({ order, givenBack }: PackingListProps) {
  const { t, format } = usePage();
  return (
    <DeskSection title={t("seller:order.packing")}>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[2.5rem_1fr_auto] gap-x-3 border-t border-line py-2.5">
            <strong className="tabular-nums">
              {order.shippedAt ? line.quantity : line.quantity - (givenBack[line.id] ?? 0)} ×
            </strong>
            <span className="min-w-0">
              <span className="block [overflow-wrap:anywhere]">{line.name}</span>
              <span className="block text-sm text-ink-soft">
                {line.variantLabel}
                {line.hs6 ? ` · HS ${line.hs6}` : ""} ·{" "}
                {t("seller:order.grams", { grams: format.number(line.grossG * line.quantity) })}
              </span>
              {givenBack[line.id] ? (
                <strong className="block text-sm">
                  {t("seller:order.givenBack", { count: givenBack[line.id] ?? 0, total: line.quantity })}
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
        <dt>{t("seller:order.shipping")}</dt>
        <dd className="text-right">{format.money(order.shipping)}</dd>
        <dt>{t("seller:order.weight")}</dt>
        <dd className="text-right">{t("seller:order.grams", { grams: format.number(order.weightG) })}</dd>
      </dl>
    </DeskSection>
  );
}
