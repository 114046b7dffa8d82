import type { MailPart } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { FactRow, FactTable, SmallPrint } from "./mail-layout.tsx";
import type { MailView } from "./mail-view.ts";

/** The whole order: each seller's lines, then the sums. */
export function OrderTable({ view }: { view: MailView }) {
  const { t, format, order } = view;
  return (
    <>
      {order.parts.map((part) => (
        <PartTable key={part.id} view={view} part={part} />
      ))}
      <FactTable>
        <FactRow label={t("emails:goods")} value={format.money(order.goods)} />
        <FactRow label={t("emails:shipping")} value={format.money(order.shipping)} />
        <FactRow strong label={t("emails:total")} value={format.money(order.total)} />
      </FactTable>
    </>
  );
}

/** One seller's lines; for the seller in Vietnamese, for the buyer as they were bought. */
export function PartTable({ view, part, forSeller = false }: { view: MailView; part: MailPart; forSeller?: boolean }) {
  const { t, format } = view;
  return (
    <>
      {forSeller ? null : <SmallPrint>{t("emails:from", { seller: part.sellerName })}</SmallPrint>}
      <FactTable>
        {part.lines.map((line) => (
          <FactRow
            key={`${line.nameVi}${line.variantLabelVi}`}
            label={lineLabel(view, line, forSeller)}
            value={format.money(line.line)}
          />
        ))}
      </FactTable>
    </>
  );
}

function lineLabel({ t, format }: MailView, line: MailPart["lines"][number], forSeller: boolean): string {
  const goods = forSeller ? `${line.nameVi} · ${line.variantLabelVi}` : `${line.name} · ${line.variantLabel}`;
  const promised = line.promisedOn ? ` (${t("emails:promised", { day: format.day(line.promisedOn) })})` : "";
  return `${goods} × ${line.quantity}${promised}`;
}

export function DeliveryLines({ view }: { view: MailView }) {
  const { t, order, addressLines } = view;
  return (
    <>
      <SmallPrint>{t("emails:deliverTo")}</SmallPrint>
      <p style={{ margin: "0 0 20px", fontSize: "15px", lineHeight: 1.6 }}>
        {[order.buyerName, ...addressLines, order.phone].map((line, place) => (
          <span key={place}>
            {line}
            <br />
          </span>
        ))}
      </p>
    </>
  );
}
