import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { Mailer } from "#app/ports/mailer.ts";

/** Mails as .eml files in a folder: the demonstration's mailbox. The message id names the file, so a repeat overwrites. */
export function mailboxFolder(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    async send(mail) {
      const built = await transport.sendMail(mail);
      await mkdir(folder, { recursive: true });
      const name = `${mail.messageId.replace(/[^a-z0-9-]/gi, "_")}.eml`;
      const partial = path.join(folder, `.${name}.part`);
      await writeFile(partial, built.message as Buffer);
      await rename(partial, path.join(folder, name));
      return undefined;
    },
  };
}
