import { createElement } from "react";
import type { ListingMailData, ListingMailKind } from "./mail-kinds.ts";
import { LinkButton, type MailFrame, MailLayout, Paragraph } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

export type ListingMailView = MailFrame & ListingMailData;
type BodyProps = { view: ListingMailView; title: string; text: string; origin: string };

/** Staff have decided on a listing or on the change of one: what, why, and what to do now. */
export function renderListingMail(kind: ListingMailKind, view: ListingMailView, origin: string): RenderedMail {
  const verdict = kind === "listing-approved" ? "approved" : "declined";
  const title = view.t(`seller:mail.${verdict}.${view.decided}`, { name: view.name });
  const text = view.t(`seller:mail.${verdict}Text.${view.decided}`);
  return htmlToMail(title, createElement(ListingDecided, { view, title, text, origin }));
}

function ListingDecided({ view, title, text, origin }: BodyProps) {
  return (
    <MailLayout view={view} title={title}>
      <Paragraph>{text}</Paragraph>
      {view.reason ? (
        <blockquote
          dir="auto"
          style={{ margin: "0 0 16px", paddingLeft: "16px", borderLeft: "3px solid currentColor" }}
        >
          <Paragraph>{view.reason}</Paragraph>
        </blockquote>
      ) : null}
      <LinkButton href={origin + view.link}>{view.t("seller:mail.button")}</LinkButton>
    </MailLayout>
  );
}
