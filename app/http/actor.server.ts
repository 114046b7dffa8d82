import { notFound, seeOther } from "./answers.server.ts";
import type { PageRequest } from "./page.server.ts";
import { chosenSellerOf } from "./seller-cookie.server.ts";

export type Role = "buyer" | "seller" | "staff" | "admin";
/** `sellerIds` stands in the order of joining. */
export type Actor = { userId: string; name: string; email: string; role: Role; sellerIds: string[] };

/** Who is signed in, or null. The role and the sellers come from the database, never from the browser. */
export async function findActor({ request, services }: PageRequest): Promise<Actor | null> {
  const session = await services.auth.api.getSession({ headers: request.headers });
  if (!session) return null;
  const user = await services.db.user.findUnique({
    where: { id: session.user.id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      suspendedAt: true,
      memberships: { select: { sellerId: true }, orderBy: [{ createdAt: "asc" }, { sellerId: "asc" }] },
    },
  });
  if (!user || user.suspendedAt) return null;
  const { id, name, email, role, memberships } = user;
  return { userId: id, name, email, role, sellerIds: memberships.map(({ sellerId }) => sellerId) };
}

/** Sends a stranger to the sign-in page and back; answers 404 to a signed-in person without the role. */
export async function requireActor(page: PageRequest, ...roles: Role[]): Promise<Actor> {
  const actor = await findActor(page);
  if (!actor) {
    const back = encodeURIComponent(page.url.pathname + page.url.search);
    throw seeOther(`/${page.locale}/sign-in?to=${back}`);
  }
  if (!roles.includes(actor.role)) throw notFound();
  return actor;
}

/** The seller a member works for: the one they chose of theirs, else the one they joined first. The id comes from the session, never from a form. */
export async function requireSeller(page: PageRequest): Promise<Actor & { sellerId: string }> {
  const actor = await requireActor(page, "seller");
  const chosen = chosenSellerOf(page.request);
  const sellerId = actor.sellerIds.find((id) => id === chosen) ?? actor.sellerIds[0];
  if (!sellerId) throw notFound();
  return { ...actor, sellerId };
}

export function requireStaff(page: PageRequest): Promise<Actor> {
  return requireActor(page, "staff", "admin");
}
