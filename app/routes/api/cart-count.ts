import type { LoaderFunctionArgs } from "@remix-run/node";
import { countCart } from "#app/domain/ordering/queries/count-cart.server.ts";
import { cartIdOf } from "#app/http/cart-cookie.server.ts";
import { pageRequest } from "#app/http/page.server.ts";
import type { Services } from "#app/services.server.ts";

/** The one personal number of a public page, asked for by itself. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = pageRequest(request, params, context.services as Services);
  const count = await countCart(services.db, cartIdOf(request, services.env.sessionSecret));
  return Response.json({ count }, { headers: { "Cache-Control": "private, no-store" } });
}
