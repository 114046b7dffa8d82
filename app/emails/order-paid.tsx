import { isAllFetched } from "#app/domain/ordering/model/fetched-order.ts";
import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { DeliveryLines, OrderTable } from "./order-table.tsx";

export const orderPaid: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.paid", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:paid.title")}>
      <Greeting view={view} />
      <Paragraph>{view.t(isAllFetched(view.order.parts) ? "pickup:mail.paid" : "emails:paid.text")}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:paid.button")}</LinkButton>
      <OrderTable view={view} />
      <DeliveryLines view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
