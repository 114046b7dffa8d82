import { isAllFetched, isOnlyVisits } from "#app/domain/ordering/model/fetched-order.ts";
import type { MailPart } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { FactRow, FactTable, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailView } from "./mail-view.ts";
import { PickupLines } from "./pickup-lines.tsx";

/** The whole order: each seller's lines, then the sums. */
export function OrderTable({ view }: { view: MailView }) {
  const { t, format, order } = view;
  const hasVisits = order.parts.some(({ isVisit }) => isVisit);
  return (
    <>
      {order.parts.map((part) => (
        <PartTable key={part.id} view={view} part={part} />
      ))}
      <FactTable>
        <FactRow label={t(hasVisits ? "booking:order.sums" : "emails:goods")} value={format.money(order.goods)} />
        {isOnlyVisits(order.parts) ? null : (
          <FactRow label={t("emails:shipping")} value={format.money(order.shipping)} />
        )}
        {order.discount.minor > 0 ? (
          <FactRow label={t("orders:discount")} value={`−${format.money(order.discount)}`} />
        ) : null}
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
      <PickupLines view={view} part={part} />
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

/** Is what the mail tells of fetched: the seller's part, or for the buyer the whole order? */
function isFetched({ order, part }: MailView): boolean {
  return part ? part.pickup !== null : isAllFetched(order.parts);
}

export function DeliveryLines({ view }: { view: MailView }) {
  const { t, order } = view;
  const fetched = isFetched(view);
  const addressLines = fetched ? [] : view.addressLines;
  const person = fetched ? "pickup:order.contact" : "emails:deliverTo";
  const contact = !view.part && isOnlyVisits(order.parts) ? "booking:order.guest" : person;
  return (
    <>
      <SmallPrint>{t(contact)}</SmallPrint>
      <p style={{ margin: "0 0 20px", fontSize: "15px", lineHeight: 1.6 }}>
        {[order.buyerName, ...addressLines, order.phone].map((line, place) => (
          <span key={place}>
            {line}
            <br />
          </span>
        ))}
      </p>
      {order.giftNote ? (
        <>
          <SmallPrint>{t("pickup:gift.title")}</SmallPrint>
          <Paragraph>{order.giftNote}</Paragraph>
        </>
      ) : null}
    </>
  );
}
