import { createElement } from "react";
import { formattersFor } from "#app/i18n/formatters.ts";
import type { RecordEndingData } from "./mail-kinds.ts";
import { FactRow, FactTable, LinkButton, type MailFrame, MailLayout, Paragraph } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

type View = MailFrame & RecordEndingData;

/** A badge will leave by itself: which one, when, and what to do. */
export function renderRecordEnding(view: View, origin: string): RenderedMail {
  const { t, name, days, endsOn } = view;
  const day = formattersFor(view.locale).day(endsOn);
  return htmlToMail(t("awards:mail.subject", { days, name, day }), createElement(RecordEnding, { view, day, origin }));
}

function RecordEnding({ view, day, origin }: { view: View; day: string; origin: string }) {
  const { t, audience, record, daysLeft, name, code } = view;
  const left =
    daysLeft >= 0 ? t("awards:mail.left", { count: daysLeft }) : t("awards:mail.passed", { count: -daysLeft });
  return (
    <MailLayout view={view} title={t(`awards:mail.title.${record}`)}>
      <FactTable>
        <FactRow label={t("awards:mail.name")} value={name} strong />
        <FactRow label={t("awards:mail.code")} value={code} />
        <FactRow label={t("awards:mail.endsOn")} value={day} />
      </FactTable>
      <Paragraph>{left}</Paragraph>
      <Paragraph>{t(`awards:mail.${audience}.${record}`)}</Paragraph>
      <LinkButton href={origin + view.link}>{t("awards:mail.button")}</LinkButton>
    </MailLayout>
  );
}
