import type { OutgoingMail } from "#app/ports/mailer.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import type { TestServices } from "./services.ts";

/** Runs the job of every mail that has not left, and hands over what a mail server got. */
export async function emptyOutbox(services: TestServices): Promise<OutgoingMail[]> {
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  const rows = await services.db.mailMessage.findMany({ where: { sentAt: null }, orderBy: { createdAt: "asc" } });
  for (const { id } of rows) await sendMail({ ...services, mailer }, id);
  return sent;
}

/** The first link of a mail that begins like this, as its plain text carries it. */
export function linkIn(mail: OutgoingMail | undefined, path: string): string {
  const link = mail?.text.match(/https?:\/\/\S+/g)?.find((each) => new URL(each).pathname.startsWith(path));
  if (!mail?.html.includes(path) || !link) throw new Error(`no link to ${path}`);
  return link;
}
