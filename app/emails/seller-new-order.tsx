import { LinkButton, MailLayout, Paragraph } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { DeliveryLines, PartTable } from "./order-table.tsx";

export const sellerNewOrder: MailTemplate = {
  subject: ({ t, order }) =>
    t(isDue(order) ? "emails:subject.sellerDue" : "emails:subject.seller", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t(isDue(view.order) ? "emails:sellerDue.title" : "emails:seller.title")}>
      <Paragraph>{whatToDo(view)}</Paragraph>
      {view.part ? <PartTable view={view} part={view.part} forSeller /> : null}
      <LinkButton href={view.link}>{view.t("emails:seller.button")}</LinkButton>
      <DeliveryLines view={view} />
    </MailLayout>
  ),
};

function isDue({ payMethod }: MailView["order"]): boolean {
  return payMethod === "on-delivery";
}

function whatToDo({ t, format, order, part, marketName }: MailView): string {
  const amount = part ? format.money(part.cost) : "";
  if (part?.pickup) return t(isDue(order) ? "pickup:mail.sellerDue" : "pickup:mail.seller", { amount });
  if (isDue(order) && part) return t("emails:sellerDue.text", { amount });
  return t("emails:seller.text", { market: marketName });
}
