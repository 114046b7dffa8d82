import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { DeliveryLines, OrderTable } from "./order-table.tsx";

export const orderReceived: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.received", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:received.title")}>
      <Greeting view={view} />
      <Paragraph>{view.t("emails:received.text", { until: view.until })}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:received.button")}</LinkButton>
      <OrderTable view={view} />
      <DeliveryLines view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
