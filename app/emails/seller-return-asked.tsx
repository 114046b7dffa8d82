import { LinkButton, MailLayout, Paragraph } from "./mail-layout.tsx";
import type { MailTemplate } from "./mail-view.ts";
import { ReturnTable } from "./return-news.tsx";

export const sellerReturnAsked: MailTemplate = {
  subject: ({ t, order }) => t("emails:subject.sellerReturn", { code: order.code }),
  Body: (view) => {
    const { t, format, returned } = view;
    return (
      <MailLayout view={view} title={t("emails:sellerReturn.title")}>
        <Paragraph>{t("emails:sellerReturn.text", { day: returned ? format.day(returned.answerBy) : "" })}</Paragraph>
        <ReturnTable view={view} forSeller />
        {returned?.note ? <Paragraph>{returned.note}</Paragraph> : null}
        <LinkButton href={view.link}>{t("emails:sellerReturn.button")}</LinkButton>
      </MailLayout>
    );
  },
};
