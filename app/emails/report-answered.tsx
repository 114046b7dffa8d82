import { createElement } from "react";
import type { ReportAnsweredData } from "./mail-kinds.ts";
import { LinkButton, type MailFrame, MailLayout, Paragraph } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

type View = MailFrame & ReportAnsweredData;

/** What the centre says to a problem that somebody reported. */
export function renderReportAnswered(view: View, origin: string): RenderedMail {
  const subject = view.t("emails:subject.reportAnswered", { code: view.code });
  return htmlToMail(subject, createElement(ReportAnswered, { view, origin }));
}

function ReportAnswered({ view, origin }: { view: View; origin: string }) {
  const { t, record, answer, link } = view;
  return (
    <MailLayout view={view} title={t("emails:reportAnswered.title")}>
      <Paragraph>{t("emails:reportAnswered.text", { record })}</Paragraph>
      <blockquote dir="auto" style={{ margin: "0 0 16px", paddingLeft: "16px", borderLeft: "3px solid currentColor" }}>
        {answer.split("\n").map((line, index) => (
          <Paragraph key={index}>{line}</Paragraph>
        ))}
      </blockquote>
      <LinkButton href={origin + link}>{t("emails:reportAnswered.button")}</LinkButton>
    </MailLayout>
  );
}
