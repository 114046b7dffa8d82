import { isSignedText, signText } from "#app/platform/signed-token.server.ts";
import type { Locale } from "#app/shared/locale.ts";

const purpose = "waiting-key";

/** The address of somebody's place in a waiting list, with the key that opens it. */
export function waitingLink(secret: string, { id, locale }: { id: string; locale: Locale }): string {
  return `/${locale}/waiting/${id}?key=${signText(secret, purpose, id)}`;
}

export function opensWaiting(secret: string, id: string, key: string | null): boolean {
  return isSignedText(secret, purpose, id, key ?? "");
}
