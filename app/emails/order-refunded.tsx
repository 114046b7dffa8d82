import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { OrderTable } from "./order-table.tsx";

export const orderRefunded: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.refunded", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:refunded.title")}>
      <Greeting view={view} />
      <Paragraph>{view.t("emails:refunded.text", { amount: view.format.money(view.order.total) })}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:refunded.button")}</LinkButton>
      <OrderTable view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
