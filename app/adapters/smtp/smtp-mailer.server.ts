import { createTransport } from "nodemailer";
import type { Mailer } from "#app/ports/mailer.ts";
import { refusalOf } from "./refusal-of.ts";

export function smtpMailer(url: string): Mailer {
  const transport = createTransport(url);
  return {
    async send(mail) {
      try {
        await transport.sendMail(mail);
        return undefined;
      } catch (error) {
        const refused = refusalOf(error);
        if (refused === null) throw error;
        return { refused };
      }
    },
  };
}
