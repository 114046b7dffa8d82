import { createElement } from "react";
import type { PasswordChangedData } from "./mail-kinds.ts";
import { LinkButton, type MailFrame, MailLayout, Paragraph } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

type View = MailFrame & PasswordChangedData;

/** To an account's owner, who knows whether it was them. */
export function renderPasswordChanged(view: View, origin: string): RenderedMail {
  return htmlToMail(view.t("emails:subject.passwordChanged"), createElement(PasswordChanged, { view, origin }));
}

function PasswordChanged({ view, origin }: { view: View; origin: string }) {
  const { t, name, link } = view;
  return (
    <MailLayout view={view} title={t("emails:passwordChanged.title")}>
      <Paragraph>{t("emails:greeting", { name })}</Paragraph>
      <Paragraph>{t("emails:passwordChanged.text")}</Paragraph>
      <Paragraph>{t("emails:passwordChanged.notYou")}</Paragraph>
      <LinkButton href={origin + link}>{t("emails:passwordChanged.button")}</LinkButton>
    </MailLayout>
  );
}
