import { createElement } from "react";
import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailView } from "./mail-view.ts";
import { OrderTable } from "./order-table.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

/** The way back to an order, for a buyer who lost the first mail. */
export function renderOrderLink(view: MailView): RenderedMail {
  return htmlToMail(view.t("emails:subject.orderLink", { code: view.order.code }), createElement(OrderLink, { view }));
}

function OrderLink({ view }: { view: MailView }) {
  const { t, order } = view;
  return (
    <MailLayout view={view} title={t("emails:orderLink.title")}>
      <Greeting view={view} />
      <Paragraph>{t("emails:orderLink.text", { code: order.code })}</Paragraph>
      <LinkButton href={view.link}>{t("emails:orderLink.button")}</LinkButton>
      <OrderTable view={view} />
      <SmallPrint>{t("emails:linkNote")}</SmallPrint>
      <SmallPrint>{t("emails:orderLink.notYou")}</SmallPrint>
    </MailLayout>
  );
}
