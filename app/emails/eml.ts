/** A mail as the demonstration's mailbox shows it. */
export type ReadMail = { from: string; to: string; subject: string; date: Date | null; html: string; text: string };

type Part = { headers: Map<string, string>; body: string };

/** Reads what our own mailer wrote: headers, and one or two text parts in base64 or quoted-printable. */
export function readEml(source: string): ReadMail {
  const root = splitPart(source);
  const parts = textParts(root);
  const bodyOf = (type: string) => parts.find((part) => headerOf(part, "content-type").startsWith(type));
  const html = bodyOf("text/html");
  const text = bodyOf("text/plain");
  const date = new Date(headerOf(root, "date"));
  return {
    from: decodeWords(headerOf(root, "from")),
    to: decodeWords(headerOf(root, "to")),
    subject: decodeWords(headerOf(root, "subject")),
    date: Number.isNaN(date.getTime()) ? null : date,
    html: html ? decodeBody(html) : "",
    text: text ? decodeBody(text) : "",
  };
}

function splitPart(source: string): Part {
  const [, head = "", body = ""] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(source) ?? [];
  const unfolded = head.replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map<string, string>();
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body };
}

function headerOf(part: Part, name: string): string {
  return part.headers.get(name) ?? "";
}

function textParts(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(headerOf(part, "content-type"))?.[1];
  if (!boundary) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => splitPart(piece.replace(/^\r?\n/, "")))
    .flatMap(textParts);
}

function decodeBody(part: Part): string {
  const encoding = headerOf(part, "content-transfer-encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(part.body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? decodeQuoted(part.body.replace(/=\r?\n/g, "")) : part.body;
}

function decodeQuoted(text: string): string {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const decoded = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, "latin1").toString("utf8");
}

/** RFC 2047 words: "=?UTF-8?B?…?=" and "=?UTF-8?Q?…?=". */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decodeQuoted(text.replaceAll("_", " ")),
    );
}
