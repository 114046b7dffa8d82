import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { OrderTable } from "./order-table.tsx";

export const orderExpired: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.expired", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:expired.title")}>
      <Greeting view={view} />
      <Paragraph>{view.t("emails:expired.text")}</Paragraph>
      <LinkButton href={view.link}>{view.t("emails:expired.button")}</LinkButton>
      <OrderTable view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};
