import type { MailParcel } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { FactRow, FactTable, Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { DeliveryLines } from "./order-table.tsx";

export const orderShipped: MailTemplate = {
  subject: ({ t, order, part }) => t("emails:subject.shipped", { code: order.code, seller: part?.sellerName ?? "" }),
  Body: (view) => {
    const { t, part, parcel } = view;
    return (
      <MailLayout view={view} title={t("emails:shipped.title")}>
        <Greeting view={view} />
        <Paragraph>{t("emails:shipped.text", { seller: part?.sellerName ?? "" })}</Paragraph>
        {parcel ? <ParcelTable view={view} parcel={parcel} /> : null}
        {parcel?.moreFollows ? <Paragraph>{t("emails:shipped.more")}</Paragraph> : null}
        <LinkButton href={view.link}>{t("emails:shipped.button")}</LinkButton>
        <DeliveryLines view={view} />
        <SmallPrint>{t("emails:linkNote")}</SmallPrint>
      </MailLayout>
    );
  },
};

/** A parcel's number and what lies in it, as it was bought. */
export function ParcelTable({ view: { t }, parcel }: { view: MailView; parcel: MailParcel }) {
  return (
    <>
      <FactTable>
        <FactRow label={t("emails:shipped.carrier")} value={parcel.carrier} />
        <FactRow strong label={t("emails:shipped.tracking")} value={parcel.trackingNumber} />
      </FactTable>
      <FactTable>
        {parcel.lines.map(({ name, variantLabel, quantity }) => (
          <FactRow key={`${name}${variantLabel}`} label={`${name} · ${variantLabel}`} value={`× ${quantity}`} />
        ))}
      </FactTable>
    </>
  );
}
