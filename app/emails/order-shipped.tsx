import { FactRow, FactTable, Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { DeliveryLines, PartTable } from "./order-table.tsx";

export const orderShipped: MailTemplate = {
  subject: ({ t, order, part }) => t("emails:subject.shipped", { code: order.code, seller: part?.sellerName ?? "" }),
  Body: (view) => {
    const { t, part } = view;
    return (
      <MailLayout view={view} title={t("emails:shipped.title")}>
        <Greeting view={view} />
        <Paragraph>{t("emails:shipped.text", { seller: part?.sellerName ?? "" })}</Paragraph>
        {part ? (
          <>
            <FactTable>
              <FactRow label={t("emails:shipped.carrier")} value={part.carrier} />
              <FactRow strong label={t("emails:shipped.tracking")} value={part.trackingNumber} />
            </FactTable>
            <PartTable view={view} part={part} />
          </>
        ) : null}
        <LinkButton href={view.link}>{t("emails:shipped.button")}</LinkButton>
        <DeliveryLines view={view} />
        <SmallPrint>{t("emails:linkNote")}</SmallPrint>
      </MailLayout>
    );
  },
};
