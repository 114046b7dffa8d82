import { movedTo, notFound } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { AddressedType } from "#app/workflows/addressed-items.server.ts";
import { findMovedItem } from "#app/workflows/find-moved-item.server.ts";

const branches: Record<AddressedType, string> = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
};

/** What an address answers at which nothing lives: where its item went, with the query it was asked with, or that there is none. */
export async function movedOrUnknown(page: PageRequest, itemType: AddressedType): Promise<Response> {
  const { services, locale, params, url } = page;
  const slug = await findMovedItem(services.db, itemType, params.slug ?? "", locale);
  return slug ? movedTo(`/${locale}${branches[itemType]}/${encodeURIComponent(slug)}${url.search}`) : notFound();
}
