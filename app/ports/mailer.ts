export type OutgoingMail = { to: string; from: string; subject: string; html: string; text: string; messageId: string };

/** Hands a mail over for delivery; a failure throws and the job tries again. */
export type Mailer = { send(mail: OutgoingMail): Promise<void> };
