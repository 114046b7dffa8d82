import { LinkButton, MailLayout, Paragraph } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { PartTable } from "./order-table.tsx";

export const sellerPartRefunded: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.sellerRefunded", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:sellerRefunded.title")}>
      <Paragraph>{view.t("emails:sellerRefunded.text")}</Paragraph>
      {view.part ? <PartTable view={view} part={view.part} forSeller /> : null}
      <LinkButton href={view.link}>{view.t("emails:seller.button")}</LinkButton>
    </MailLayout>
  ),
};
