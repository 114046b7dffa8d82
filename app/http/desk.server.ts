import { type Actor, requireSeller, requireStaff } from "./actor.server.ts";
import { seeOther } from "./answers.server.ts";
import type { PageRequest } from "./page.server.ts";

/** A maker at their desk. Who may not be there learns nothing; a language the desk does not speak leads to the English one. */
export async function openSellerDesk(page: PageRequest): Promise<Actor & { sellerId: string }> {
  const actor = await requireSeller(page);
  speakDeskLanguage(page);
  return actor;
}

/** Staff at theirs. */
export async function openStaffDesk(page: PageRequest): Promise<Actor> {
  const actor = await requireStaff(page);
  speakDeskLanguage(page);
  return actor;
}

/** The workspaces exist in Vietnamese and English only. */
function speakDeskLanguage({ locale, request, url }: PageRequest) {
  if (locale === "vi" || locale === "en" || request.method !== "GET") return;
  throw seeOther(`/en${url.pathname.slice(locale.length + 1)}${url.search}`);
}
