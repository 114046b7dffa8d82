import { LinkButton, MailLayout, Paragraph } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { DeliveryLines, PartTable } from "./order-table.tsx";

export const sellerNewOrder: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.seller", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:seller.title")}>
      <Paragraph>{view.t("emails:seller.text", { market: view.marketName })}</Paragraph>
      {view.part ? <PartTable view={view} part={view.part} forSeller /> : null}
      <LinkButton href={view.link}>{view.t("emails:seller.button")}</LinkButton>
      <DeliveryLines view={view} />
    </MailLayout>
  ),
};
