type SmtpError = { code?: unknown; command?: unknown; permanent?: unknown; response?: unknown; message?: unknown };

/**
 * What a server said when it will never take this mail, else null. RFC 5321 (4.2.1): a 5yz reply is for good. One to the
 * sender, to a password or to the greeting speaks of our own settings: those can be put right, so it is tried again.
 */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, command, permanent, response, message } = error as SmtpError;
  const aboutThisMail = (code === "EENVELOPE" && command === "RCPT TO") || code === "EMESSAGE";
  if (permanent !== true || !aboutThisMail) return null;
  return String(response ?? message);
}
