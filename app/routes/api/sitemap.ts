import type { LoaderFunctionArgs } from "@remix-run/node";
import type { HostContext } from "#app/server/host.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { listPublicAddresses } from "#app/workflows/list-public-addresses.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = context as unknown as HostContext;
  const addresses = await listPublicAddresses(services, dayAt(services.clock.now()));
  const urls = addresses.map((address) => `<url><loc>${services.origin}${encodeURI(address)}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return new Response(body, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
  });
}
