import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMailboxEntry, listMailbox } from "#app/emails/mailbox.server.ts";
import { MailboxList, MailboxMail } from "#app/emails/mailbox-page.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { pageViewOf } from "#app/http/page-context.server.ts";
import { standalonePage } from "#app/http/standalone-page.server.tsx";
import type { Services } from "#app/services.server.ts";

/** The demonstration's mailbox; outside demo mode there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const services = context.services as Services;
  if (!services.env.demo) throw notFound();
  const view = pageViewOf(request, services, null);
  const name = new URL(request.url).searchParams.get("mail");
  if (name === null) {
    return standalonePage(
      view,
      view.t("emails:mailbox.title"),
      <MailboxList mails={await listMailbox(services.mailboxFolder)} />,
    );
  }
  const mail = await findMailboxEntry(services.mailboxFolder, name);
  if (!mail) throw notFound();
  return standalonePage(view, mail.subject, <MailboxMail mail={mail} />);
}
