export type MailAttachment = { filename: string; content: string; contentType: string };
export type OutgoingMail = {
  to: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  attachments?: MailAttachment[];
};

/** The other side's own words, when it refuses this mail for good: sent again, it would be refused again. */
export type MailRefusal = { refused: string };

/** Hands a mail over for delivery; any other failure throws and the job tries again. */
export type Mailer = { send(mail: OutgoingMail): Promise<MailRefusal | undefined> };
