import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { OrderTable } from "./order-table.tsx";

export const refundApology: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.apology", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:apology.title")}>
      <Greeting view={view} />
      <Paragraph>
        {view.t(`emails:apology.because.${view.refundReason}`, { amount: view.format.money(view.order.total) })}
      </Paragraph>
      <Paragraph>{view.t("emails:apology.text")}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:apology.button")}</LinkButton>
      <OrderTable view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
