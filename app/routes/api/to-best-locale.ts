import type { LoaderFunctionArgs } from "@remix-run/node";
import { preferredLocale } from "#app/http/page-context.server.ts";

/** The bare address leads to the reader's language. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = preferredLocale(request.headers.get("accept-language"));
  return new Response(null, {
    status: 302,
    headers: { Location: `/${locale}`, Vary: "Accept-Language", "Cache-Control": "private, no-store" },
  });
}
