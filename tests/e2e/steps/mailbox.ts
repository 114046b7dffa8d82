import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { type ReadMail, readEml } from "#app/emails/eml.ts";

/** The mails that went to an address, oldest first. */
export async function mailsTo(address: string, dataDir = inject("dataDir")): Promise<ReadMail[]> {
  const folder = join(dataDir, "mailbox");
  const files = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    files
      .filter((file) => file.endsWith(".eml"))
      .map(async (file) => readEml(await readFile(join(folder, file), "utf8"))),
  );
  return mails
    .filter((mail) => mail.to.includes(address))
    .sort((one, other) => (one.date?.getTime() ?? 0) - (other.date?.getTime() ?? 0));
}

/** The first mail to an address whose subject has these words, once the worker sent it. */
export function mailTo(address: string, subject: string, dataDir?: string): Promise<ReadMail> {
  return vi.waitFor(
    async () => {
      const mails = await mailsTo(address, dataDir);
      const mail = mails.find((each) => each.subject.includes(subject));
      if (!mail) throw new Error(`no mail "${subject}" to ${address}, but: ${mails.map((each) => each.subject)}`);
      return mail;
    },
    { timeout: 20_000, interval: 100 },
  );
}
