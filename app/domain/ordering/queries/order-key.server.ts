import { isSignedText, signText } from "#app/platform/signed-token.server.ts";

const lifeMs = 400 * 86_400_000;
const purpose = "order-key";

/**
 * The key of an order page's link: its last day (days since 1970, base 36) and a signature. Whoever holds it sees the
 * order without an account. Signatures keep real time, so `now` is the real one.
 */
export function issueOrderKey(secret: string, code: string, now: Date): string {
  const lastDay = Math.ceil((now.getTime() + lifeMs) / 86_400_000).toString(36);
  return `${lastDay}.${signText(secret, purpose, `${code}\n${lastDay}`)}`;
}

export function opensOrder(secret: string, code: string, key: string | null, now: Date): boolean {
  const [lastDay = "", signature = "", rest] = (key ?? "").split(".");
  if (rest !== undefined || !/^[0-9a-z]{1,6}$/.test(lastDay)) return false;
  if (Number.parseInt(lastDay, 36) * 86_400_000 < now.getTime()) return false;
  return isSignedText(secret, purpose, `${code}\n${lastDay}`, signature);
}
