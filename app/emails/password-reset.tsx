import { createElement } from "react";
import { LinkButton, type MailFrame, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

type View = MailFrame & { name: string; link: string };

/** To whoever forgot their password: a link that sets a new one, once. */
export function renderPasswordReset(view: View, origin: string): RenderedMail {
  return htmlToMail(view.t("emails:subject.passwordReset"), createElement(PasswordReset, { view, origin }));
}

function PasswordReset({ view, origin }: { view: View; origin: string }) {
  const { t, name, link } = view;
  return (
    <MailLayout view={view} title={t("emails:passwordReset.title")}>
      <Paragraph>{t("emails:greeting", { name })}</Paragraph>
      <Paragraph>{t("emails:passwordReset.text")}</Paragraph>
      <LinkButton href={origin + link}>{t("emails:passwordReset.button")}</LinkButton>
      <SmallPrint>{t("emails:passwordReset.notYou")}</SmallPrint>
    </MailLayout>
  );
}
