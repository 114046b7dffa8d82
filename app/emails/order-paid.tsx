import { isAllFetched, isOnlyVisits } from "#app/domain/ordering/model/fetched-order.ts";
import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { DeliveryLines, OrderTable } from "./order-table.tsx";

function textOf(parts: MailView["order"]["parts"]) {
  if (isOnlyVisits(parts)) return "booking:mail.paid";
  return isAllFetched(parts) ? "pickup:mail.paid" : "emails:paid.text";
}

export const orderPaid: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.paid", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:paid.title")}>
      <Greeting view={view} />
      <Paragraph>{view.t(textOf(view.order.parts))}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:paid.button")}</LinkButton>
      <OrderTable view={view} />
      <DeliveryLines view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
