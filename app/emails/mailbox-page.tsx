import { usePage } from "#app/i18n/page-view.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import type { MailboxEntry } from "./mailbox.server.ts";

/** The demonstration's letters, newest first. */
export function MailboxList({ mails }: { mails: readonly MailboxEntry[] }) {
  const { t, format } = usePage();
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("emails:mailbox.title")} lead={t("emails:mailbox.text")} />
      {mails.length === 0 ? <p>{t("emails:mailbox.empty")}</p> : null}
      <ul className="border-b border-line">
        {mails.map((mail) => (
          <li key={mail.name} data-testid="mail" data-to={mail.to} className="border-t border-line py-3">
            <a
              href={`/dev/mailbox?mail=${encodeURIComponent(mail.name)}`}
              className="font-semibold no-underline hover:underline"
            >
              {mail.subject}
            </a>
            <p className="text-sm text-ink-soft">
              {mail.to} {mail.date ? `· ${format.moment(mail.date)}` : null}
            </p>
          </li>
        ))}
      </ul>
    </Container>
  );
}

export function MailboxMail({ mail }: { mail: MailboxEntry }) {
  const { t } = usePage();
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(mail.html)?.[1] ?? "";
  const lang = /<html[^>]*lang="([a-z]{2})"/i.exec(mail.html)?.[1];
  return (
    <Container width="text" className="pb-16">
      <p className="py-4">
        <a href="/dev/mailbox" className="text-pine underline">
          {t("emails:mailbox.back")}
        </a>
      </p>
      <h1 className="font-display text-2xl" lang={lang} data-testid="mail-subject">
        {mail.subject}
      </h1>
      <p className="mt-1 text-sm text-ink-soft" data-testid="mail-to">
        {mail.from} → {mail.to}
      </p>
      <div
        data-testid="mail-body"
        lang={lang}
        className="mt-6 border border-line"
        dangerouslySetInnerHTML={{ __html: body }}
      />
      <details className="mt-6">
        <summary className="text-pine underline">{t("emails:mailbox.plain")}</summary>
        <pre lang={lang} data-testid="mail-text" className="mt-3 overflow-x-auto whitespace-pre-wrap text-sm">
          {mail.text}
        </pre>
      </details>
    </Container>
  );
}
